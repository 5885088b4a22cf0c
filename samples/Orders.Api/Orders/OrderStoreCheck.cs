using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Orders.Api.Orders;

/// <summary>Ready while there is room for another order.</summary>
internal sealed class OrderStoreCheck(OrderStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.Count switch
        {
            >= OrderStore.Capacity => HealthCheckResult.Unhealthy("The store is full."),
            >= OrderStore.Capacity * 9 / 10 => HealthCheckResult.Degraded("The store is nearly full."),
            _ => HealthCheckResult.Healthy(),
        });
}
