namespace PlatformSdk.Hosting.Telemetry;

/// <summary>
/// Where traces, metrics and logs go, and which are taken besides the platform's and the application's own. Bound from
/// <c>Platform:Telemetry</c>; the standard variables <c>OTEL_*</c>, from the environment or any other source of
/// configuration, win.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>The OTLP endpoint of a collector, where neither <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> nor the signal's own variable names one.</summary>
    /// <value>An absolute http or https URL; with the protocol http/protobuf the signal's path is added to it. Default: none, nothing is exported.</value>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Further activity sources to record.</summary>
    /// <value>Names, in which <c>*</c> stands for any text. Default: none; sources whose names start with the application's name are taken anyway.</value>
    public IList<string> Sources { get; set; } = [];

    /// <summary>Further meters to record.</summary>
    /// <value>Names, in which <c>*</c> stands for any text. Default: none; meters whose names start with the application's name are taken anyway.</value>
    public IList<string> Meters { get; set; } = [];
}
