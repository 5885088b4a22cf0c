using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Tests.Health;

/// <summary>A check that does what a test says, and counts how often it was asked.</summary>
internal sealed class Check(Func<CancellationToken, Task<HealthCheckResult>> answer) : IHealthCheck
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    public Check()
        : this(static _ => Task.FromResult(HealthCheckResult.Healthy()))
    {
    }

    public int Runs => _runs;

    /// <summary>Ends when the check has been asked for the first time.</summary>
    public Task Asked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public static Check Hanging(TaskCompletionSource<HealthCheckResult> end) => new(_ => end.Task);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _runs);
        _asked.TrySetResult();
        return answer(cancellationToken);
    }
}
