using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Health;

/// <summary>What a check said, and when.</summary>
internal sealed class CheckOutcome(HealthReportEntry entry, long landedAt)
{
    public HealthReportEntry Entry { get; } = entry;

    public HealthStatus Status { get; } = entry.Status;

    /// <summary>A timestamp of the time provider.</summary>
    public long LandedAt { get; } = landedAt;
}
