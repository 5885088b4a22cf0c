using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Hosting.Instrumentation;
using PlatformSdk.Hosting.Telemetry.Variables;

namespace PlatformSdk.Hosting.Telemetry.Export;

/// <summary>
/// Makes the exporters from the exporter's own options, so that what the service configures on those counts. The
/// exporter's extension methods are not used: they ignore the variables of single signals, stop on a malformed header
/// list, and throw beside an exporter of the service.
/// </summary>
internal sealed class OtlpExporters(OtelSettings settings, ExportPlan plan, IServiceProvider services)
{
    public BaseProcessor<Activity> Traces()
    {
        var options = OptionsOf(Signal.Traces);
        var processor = services.GetRequiredService<IOptionsMonitor<ActivityExportProcessorOptions>>().CurrentValue;
        var batch = processor.BatchExportProcessorOptions;
        var exporter = new OtlpTraceExporter(options);
        return processor.ExportProcessorType == ExportProcessorType.Simple || options.ExportProcessorType == ExportProcessorType.Simple
            ? new SimpleActivityExportProcessor(exporter)
            : new BatchActivityExportProcessor(exporter, batch.MaxQueueSize, batch.ScheduledDelayMilliseconds, batch.ExporterTimeoutMilliseconds, batch.MaxExportBatchSize);
    }

    public BaseProcessor<LogRecord> Logs()
    {
        var options = OptionsOf(Signal.Logs);
        var processor = services.GetRequiredService<IOptionsMonitor<LogRecordExportProcessorOptions>>().CurrentValue;
        var batch = processor.BatchExportProcessorOptions;
        var exporter = new OtlpLogExporter(options);
        return processor.ExportProcessorType == ExportProcessorType.Simple || options.ExportProcessorType == ExportProcessorType.Simple
            ? new SimpleLogRecordExportProcessor(exporter)
            : new BatchLogRecordExportProcessor(exporter, batch.MaxQueueSize, batch.ScheduledDelayMilliseconds, batch.ExporterTimeoutMilliseconds, batch.MaxExportBatchSize);
    }

    public MetricReader Metrics()
    {
        var reader = services.GetRequiredService<IOptionsMonitor<MetricReaderOptions>>().CurrentValue;
        var periodic = reader.PeriodicExportingMetricReaderOptions;
        return new PeriodicExportingMetricReader(
            new OtlpMetricExporter(OptionsOf(Signal.Metrics)),
            periodic.ExportIntervalMilliseconds is > 0 and var interval ? interval : 60_000,
            periodic.ExportTimeoutMilliseconds is > 0 and var timeout ? timeout : 30_000)
        {
            TemporalityPreference = settings.Value(OtelVariables.Temporality) is { } temporality
                ? Enum.Parse<MetricReaderTemporalityPreference>(temporality, ignoreCase: true)
                : reader.TemporalityPreference,
        };
    }

    /// <summary>The histograms that <c>OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION</c> asks for; the reader's property for it is internal.</summary>
    public MetricStreamConfiguration? ViewOf(Instrument instrument) =>
        settings.Is(OtelVariables.Histograms, "base2_exponential_bucket_histogram") && instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Histogram<>)
            ? new Base2ExponentialBucketHistogramConfiguration()
            : null;

    private OtlpExporterOptions OptionsOf(Signal signal)
    {
        // A fresh instance, with the general variables and the service's code in it.
        var options = services.GetRequiredService<IOptionsFactory<OtlpExporterOptions>>().Create(Options.DefaultName);
        if (settings.Value(OtelVariables.Of(signal, "_PROTOCOL")) is { } protocol)
        {
            options.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        }

        if (settings.Value(OtelVariables.Of(signal, "_ENDPOINT")) is { } endpoint)
        {
            options.Endpoint = new Uri(endpoint);
        }
        else if (settings.Value(OtelVariables.Endpoint) is null)
        {
            options.Endpoint = WithPath(plan.EndpointOf(signal)!, signal, options.Protocol);
        }

        options.Headers = (settings.Raw(OtelVariables.Of(signal, "_HEADERS")) ?? options.Headers) is { } headers ? PairList.OfHeaders(headers).ToHeaders() : null;
        options.TimeoutMilliseconds = settings.Number(OtelVariables.Of(signal, "_TIMEOUT")) ?? (options.TimeoutMilliseconds > 0 ? options.TimeoutMilliseconds : 10_000);
        if (settings.Value(OtelVariables.Of(signal, "_COMPRESSION")) is { } compression)
        {
            options.Compression = Enum.Parse<OtlpExportCompression>(compression, ignoreCase: true);
        }

        return options;
    }

    // As the specification has it for the general variable; the exporter adds gRPC's own path itself.
    private static Uri WithPath(Uri endpoint, Signal signal, OtlpExportProtocol protocol)
    {
        if (protocol == OtlpExportProtocol.Grpc)
        {
            return endpoint;
        }

        var path = signal switch { Signal.Traces => "v1/traces", Signal.Metrics => "v1/metrics", _ => "v1/logs" };
        return new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + "/" + path }.Uri;
    }
}
