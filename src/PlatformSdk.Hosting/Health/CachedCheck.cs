using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Health;

/// <summary>A check of the service: one run at a time, for everybody who asks meanwhile and for as long as the result is fresh.</summary>
internal sealed class CachedCheck(
    HealthCheckRegistration registration, CheckRunner runner, HealthTelemetry telemetry, HealthOptions options, TimeProvider time)
    : MonitoredCheck(registration)
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _deadline = Shorter(registration.Timeout, options.CheckTimeout);
    private readonly TimeSpan _freshness = options.CacheDuration;
    private CheckOutcome? _latest;
    private TaskCompletionSource<CheckOutcome>? _flight;
    private Task? _execution;
    private long _startedAt;

    public override CheckOutcome? Current =>
        Volatile.Read(ref _latest) is { } latest && time.GetElapsedTime(latest.LandedAt) < _freshness ? latest : null;

    public override Task<CheckOutcome> GetAsync()
    {
        lock (_gate)
        {
            if (Current is { } fresh)
            {
                return Task.FromResult(fresh);
            }

            if (_flight is { Task.IsCompleted: false } flight)
            {
                return flight.Task;
            }

            if (_execution is { IsCompleted: false })
            {
                return Task.FromResult(Land(Failed("The check still runs, long after its deadline; it is started again when it has ended.")));
            }

            // Asynchronously: a thousand waiting probes must not continue one after the other on the thread that lands.
            var next = new TaskCompletionSource<CheckOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
            _flight = next;
            _startedAt = time.GetTimestamp();
            CheckRunner.Detach(() => FlyAsync(next));
            return next.Task;
        }
    }

    private async Task FlyAsync(TaskCompletionSource<CheckOutcome> flight)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(runner.Stopped);
        var execution = runner.RunAsync(Registration, cancellation.Token);
        await ((Task)execution).WaitAsync(_deadline, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var entry = ToEntry(execution);
        var before = _latest?.Status;
        try
        {
            telemetry.Record(Registration.Name, before, entry);
        }
        finally
        {
            // Whatever a listener or a log provider does: nobody may be left waiting.
            lock (_gate)
            {
                _execution = execution;
                flight.SetResult(Land(entry));
            }

            await EndAsync(execution, cancellation);
        }
    }

    private static async Task EndAsync(Task execution, CancellationTokenSource cancellation)
    {
        if (!execution.IsCompleted)
        {
            // On another thread: what the check does when it is cancelled may block or throw as well.
            await cancellation.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await execution.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private CheckOutcome Land(HealthReportEntry entry)
    {
        var outcome = new CheckOutcome(entry, time.GetTimestamp());
        Volatile.Write(ref _latest, outcome);
        return outcome;
    }

    private HealthReportEntry ToEntry(Task<HealthCheckResult> execution) => execution switch
    {
        { IsCompletedSuccessfully: true, Result: var result } =>
            new HealthReportEntry(result.Status, result.Description, Elapsed, result.Exception, result.Data, Registration.Tags),

        // No description: the message of an exception is nothing to show to whoever asks.
        { IsFaulted: true } => Failed(null, execution.Exception.InnerException),
        { IsCanceled: true } => Failed("The check was cancelled."),
        _ => Failed(string.Create(CultureInfo.InvariantCulture, $"The check did not end within {_deadline:c}.")),
    };

    private HealthReportEntry Failed(string? description, Exception? exception = null) =>
        new(Registration.FailureStatus, description, Elapsed, exception, null, Registration.Tags);

    private TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

    private static TimeSpan Shorter(TimeSpan own, TimeSpan limit) => own > TimeSpan.Zero && own < limit ? own : limit;
}
