using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Orders.Worker;

/// <summary>Degraded while the inbox is not there: nothing is lost, but nothing comes in.</summary>
internal sealed class InboxCheck(Inbox inbox) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(inbox.Exists ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The inbox folder is not there."));
}
