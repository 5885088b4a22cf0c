namespace PlatformSdk.Hosting.Telemetry;

/// <summary>What OpenTelemetry exports, each on its own.</summary>
internal enum Signal
{
    Traces,
    Metrics,
    Logs,
}
