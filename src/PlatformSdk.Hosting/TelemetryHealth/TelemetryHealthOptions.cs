namespace PlatformSdk.Hosting.TelemetryHealth;

/// <summary>How often trouble with telemetry is told. Bound from <c>Platform:TelemetryHealth</c>.</summary>
public sealed class TelemetryHealthOptions
{
    /// <summary>How long the same trouble is only counted after it was told.</summary>
    /// <value>A duration from 1 second to 1 hour. Default: 1 minute.</value>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);
}
