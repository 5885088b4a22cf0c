namespace OtlpReceiver;

/// <summary>What arrived so far, and who waits for what has not.</summary>
internal sealed class Arrivals<T>(string what)
    where T : class
{
    private readonly Lock gate = new();
    private readonly List<T> items = [];
    private readonly List<(Func<T, bool> Wanted, TaskCompletionSource<T> Found)> waiters = [];

    public IReadOnlyList<T> All
    {
        get
        {
            lock (gate)
            {
                return [.. items];
            }
        }
    }

    public void Add(T item)
    {
        lock (gate)
        {
            items.Add(item);
            for (var i = waiters.Count - 1; i >= 0; i--)
            {
                var (wanted, found) = waiters[i];
                if (found.Task.IsCompleted || Matches(wanted, found, item))
                {
                    waiters.RemoveAt(i);
                }
            }
        }
    }

    public async Task<T> WaitAsync(Func<T, bool> wanted, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (items.Find(item => wanted(item)) is { } there)
            {
                return there;
            }

            waiters.Add((wanted, found));
        }

        try
        {
            return await found.Task.WaitAsync(timeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            var all = All;
            throw new TimeoutException($"No {what} that was waited for arrived in {timeout.TotalSeconds:0.#} s. {all.Count} arrived:{string.Concat(all.Select(item => Environment.NewLine + "  " + item))}");
        }
        finally
        {
            // So that an abandoned wait's predicate never runs again.
            found.TrySetCanceled(CancellationToken.None);
        }
    }

    private static bool Matches(Func<T, bool> wanted, TaskCompletionSource<T> found, T item)
    {
        try
        {
            return wanted(item) && found.TrySetResult(item);
        }
        catch (Exception exception)
        {
            return found.TrySetException(exception);
        }
    }
}
