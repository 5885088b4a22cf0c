namespace PlatformSdk.Hosting.Telemetry.Variables;

/// <summary>
/// THE LIST of OpenTelemetry variables that are checked, with the names and values of the specification
/// (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/). A value that is not well-formed
/// counts as not set, and one warning says so.
/// </summary>
internal static class OtelVariables
{
    public const string SdkDisabled = "OTEL_SDK_DISABLED";

    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string Histograms = "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION";

    public const string Temporality = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";

    public static IReadOnlyList<OtelVariable> All { get; } =
    [
        OtelValue.Flag(SdkDisabled, "telemetry stays on"),
        OtelValue.Attributes("OTEL_RESOURCE_ATTRIBUTES"),
        OtelValue.Choice("OTEL_TRACES_SAMPLER", "parentbased_always_on is used", "always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"),
        OtelValue.Ratio("OTEL_TRACES_SAMPLER_ARG", "1 is used by a sampler that takes a ratio: it samples every trace"),
        .. Export("OTEL_EXPORTER_OTLP", "nothing is exported, unless another setting names an endpoint", "grpc is used", 10_000),
        .. Enum.GetValues<Signal>().SelectMany(static signal => Export(Of(signal, ""), $"{Endpoint} is used for {signal}", "OTEL_EXPORTER_OTLP_PROTOCOL is used", 10_000)),
        OtelValue.File("OTEL_EXPORTER_OTLP_CERTIFICATE"),
        OtelValue.File("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE"),
        OtelValue.File("OTEL_EXPORTER_OTLP_CLIENT_KEY"),
        .. Enum.GetValues<Signal>().Select(static signal => OtelValue.Choice(ExporterOf(signal), "otlp is used", "otlp", "none")),
        OtelValue.Choice(Temporality, "cumulative is used", "cumulative", "delta", "lowmemory"),
        OtelValue.Choice(Histograms, "explicit_bucket_histogram is used", "explicit_bucket_histogram", "base2_exponential_bucket_histogram"),
        .. Batches("OTEL_BSP"),
        .. Batches("OTEL_BLRP"),
        OtelValue.Milliseconds("OTEL_METRIC_EXPORT_INTERVAL", 1, 60_000),
        OtelValue.Milliseconds("OTEL_METRIC_EXPORT_TIMEOUT", 1, 30_000),
        OtelValue.Choice("OTEL_METRICS_EXEMPLAR_FILTER", "always_off is used", "always_on", "always_off", "trace_based"),
        .. Limits("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "OTEL_ATTRIBUTE_COUNT_LIMIT", "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "OTEL_SPAN_EVENT_COUNT_LIMIT", "OTEL_SPAN_LINK_COUNT_LIMIT", "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT"),
    ];

    /// <summary>The variable of one signal: <c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c>.</summary>
    public static string Of(Signal signal, string name) => $"OTEL_EXPORTER_OTLP_{signal.ToString().ToUpperInvariant()}{name}";

    public static string ExporterOf(Signal signal) => $"OTEL_{signal.ToString().ToUpperInvariant()}_EXPORTER";

    private static IEnumerable<OtelVariable> Export(string prefix, string endpoint, string protocol, int timeout) =>
    [
        OtelValue.Endpoint(prefix + "_ENDPOINT", endpoint),
        OtelValue.Protocol(prefix + "_PROTOCOL", protocol),
        OtelValue.Headers(prefix + "_HEADERS"),
        OtelValue.Milliseconds(prefix + "_TIMEOUT", 1, timeout),
        OtelValue.Choice(prefix + "_COMPRESSION", "nothing is compressed", "none", "gzip"),
    ];

    private static IEnumerable<OtelVariable> Batches(string prefix) =>
    [
        OtelValue.Milliseconds(prefix + "_SCHEDULE_DELAY", 1, 5_000),
        OtelValue.Milliseconds(prefix + "_EXPORT_TIMEOUT", 0, 30_000),
        OtelValue.Integer(prefix + "_MAX_QUEUE_SIZE", 1, "2048 is used"),
        OtelValue.Integer(prefix + "_MAX_EXPORT_BATCH_SIZE", 1, "512 is used"),
    ];

    private static IEnumerable<OtelVariable> Limits(params string[] names) =>
        names.Select(static name => OtelValue.Integer(name, 0, "the SDK's default is used"));
}
