using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Orders.Api.Orders;

/// <summary>The service's own spans and metrics. Named after the application, they need no registration.</summary>
internal sealed class OrderTelemetry(IMeterFactory meters)
{
    public static readonly ActivitySource Source = new("Orders.Api");

    public Counter<long> Placed { get; } = meters.Create("Orders.Api").CreateCounter<long>("orders.placed", "{order}", "Orders that were accepted.");
}
