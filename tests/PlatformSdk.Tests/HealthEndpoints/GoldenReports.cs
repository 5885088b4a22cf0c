using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Tests.HealthEndpoints;

/// <summary>The reports from which the golden bodies were made by the package AspNetCore.HealthChecks.UI.Client.</summary>
internal static class GoldenReports
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1.25);

    public static HealthReport Get(string name) => name switch
    {
        "empty" => Report(),
        "healthy" => Report(("self", Entry(HealthStatus.Healthy, TimeSpan.FromMilliseconds(3)))),
        "tags-and-data" => Report(("db", new HealthReportEntry(
            HealthStatus.Healthy, "fine", _second, null, new Dictionary<string, object> { ["latencyMs"] = 12, ["primary"] = true, ["name"] = "orders" }, ["ready", "db"]))),
        "degraded" => Report(("self", Entry(HealthStatus.Healthy)), ("cache", Entry(HealthStatus.Degraded, description: "slow"))),
        "unhealthy-exception" => Report(("db", Entry(HealthStatus.Unhealthy, exception: "Host=secret;Password=hunter2"))),
        "unhealthy-exception-description" => Report(("db", Entry(HealthStatus.Unhealthy, description: "no connection", exception: "secret"))),
        "unicode" => Report(("жарко 你好 <b>", Entry(HealthStatus.Healthy, description: "ąężćś & \"q\""))),
        "day-long" => Report(("slow", Entry(HealthStatus.Healthy, new TimeSpan(1, 2, 3, 4, 5)))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such report."),
    };

    private static HealthReport Report(params (string Name, HealthReportEntry Entry)[] entries) =>
        new(entries.ToDictionary(static entry => entry.Name, static entry => entry.Entry), _second);

    private static HealthReportEntry Entry(HealthStatus status, TimeSpan? duration = null, string? description = null, string? exception = null) =>
        new(status, description, duration ?? _second, exception is null ? null : new InvalidOperationException(exception), null, []);
}
