using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Health;

/// <summary>A fact about the host itself: known at once, so it is neither cached nor given a deadline.</summary>
internal sealed class HostCheck(string problem, Func<bool> isMet) : IHealthCheck
{
    public bool IsMet => isMet();

    public HealthCheckResult Problem { get; } = HealthCheckResult.Unhealthy(problem);

    public static bool IsBehind(HealthCheckRegistration registration) => Of(registration) is not null;

    /// <summary>The fact behind a registration, or <see langword="null"/> where it is a check of the service.</summary>
    public static HostCheck? Of(HealthCheckRegistration registration) => registration.Factory.Target as HostCheck;

    public HealthCheckRegistration Register(string name, IEnumerable<string> tags) => new(name, Create, HealthStatus.Unhealthy, tags);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsMet ? HealthCheckResult.Healthy() : Problem);

    private HostCheck Create(IServiceProvider services) => this;
}
