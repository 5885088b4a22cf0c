using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>A check as cheap as they come, so that what is measured is what surrounds it.</summary>
internal sealed class StockCheck : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy());
}
