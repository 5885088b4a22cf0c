using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using OtlpReceiver;
using OtlpReceiver.Signals;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Telemetry;

[Collection(nameof(ProcessWide))]
public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Transport.Grpc, "none")]
    [InlineData(Transport.Grpc, "gzip")]
    [InlineData(Transport.HttpProtobuf, "none")]
    [InlineData(Transport.HttpProtobuf, "gzip")]
    public async Task Exports_the_applications_own_spans_metrics_and_logs(Transport transport, string compression)
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_COMPRESSION", compression),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", (transport == Transport.Grpc ? receiver.GrpcEndpoint : receiver.HttpEndpoint).ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", transport == Transport.Grpc ? "grpc" : "http/protobuf"));
        host.Work("sale");
        host.Flush();

        var span = await receiver.WaitForSpanAsync(span => span.Name == "sale", Token);
        Assert.Equal("Shop.Orders", span.Scope.Name);
        var metric = await receiver.WaitForMetricAsync(metric => metric.Name == "sale", Token);
        Assert.Equal((ReceivedMetricKind.Counter, "{order}"), (metric.Kind, metric.Unit));
        var log = await receiver.WaitForLogAsync(log => log.Scope.Name == "Shop.Till", Token);
        Assert.Equal(("Sold sale", "sale", 7L), (log.Body, log.Attributes["Item"], log.Attributes["Basket"]));
        Assert.Equal((span.TraceId, span.SpanId), (log.TraceId, log.SpanId));
        Assert.All(receiver.Requests, request => Assert.Equal(transport, request.Transport));
        Assert.Empty(receiver.Malformed);
        Assert.Empty(host.Warnings.Except(["Sold sale"]));
    }

    [Fact]
    public async Task Exports_the_frameworks_outgoing_spans_and_runtime_metrics()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));
        using (var client = new HttpClient())
        {
            using var response = await client.GetAsync(new Uri(receiver.HttpEndpoint, "not-there?sig=secret"), Token);
        }

        host.Flush();
        var span = await receiver.WaitForSpanAsync(span => span.Scope.Name == "System.Net.Http", Token);
        Assert.Equal((ReceivedSpanKind.Client, 404L), (span.Kind, span.Attributes["http.response.status_code"]));
        Assert.DoesNotContain("secret", span.ToString(), StringComparison.Ordinal);
        await receiver.WaitForMetricAsync(metric => metric.Name == "http.client.request.duration", Token);
        await receiver.WaitForMetricAsync(metric => metric.Scope.Name == "System.Runtime" && metric.Name == "dotnet.gc.collections", Token);
    }

    [Fact]
    public async Task Exports_when_it_is_due_without_being_asked()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "50"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "50"));
        host.Work("due");

        await receiver.WaitForSpanAsync(span => span.Name == "due", Token);
        await receiver.WaitForMetricAsync(metric => metric.Name == "due", Token);
        await receiver.WaitForLogAsync(log => log.Body == "Sold due", Token);
    }

    [Fact]
    public async Task Exports_what_is_left_when_the_host_stops()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString())))
        {
            host.Work("last");
        }

        Assert.Contains(receiver.Spans, span => span.Name == "last");
        Assert.Contains(receiver.Metrics, metric => metric.Name == "last");
        Assert.Contains(receiver.Logs, log => log.Body == "Sold last");
    }

    [Fact]
    public async Task Records_nothing_where_no_endpoint_is_set()
    {
        await using var host = await TelemetryHost.StartAsync();

        using var source = new ActivitySource("Shop.Quiet");
        Assert.False(source.HasListeners());
        Assert.DoesNotContain(host.Lines.All, line => line.Category == "PlatformSdk.Telemetry");
    }

    [Fact]
    public void Enables_no_logger_where_no_endpoint_is_set()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, TestHost.App);
        using var host = builder.Build();

        Assert.False(host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop").IsEnabled(LogLevel.Critical));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_the_logger_where_the_service_takes_its_records(bool byOptions)
    {
        var records = new LogNotes();
        await using var host = await TelemetryHost.StartAsync(
            _ => { },
            builder => _ = byOptions
                ? builder.Services.Configure<OpenTelemetryLoggerOptions>(logs => logs.AddProcessor(records))
                : builder.Services.ConfigureOpenTelemetryLoggerProvider(logging => logging.AddProcessor(records)));
        host.Work("noted");

        Assert.Contains("Sold noted", records.Messages);
    }

    [Fact]
    public async Task Builds_the_tracer_provider_where_the_service_adds_something_of_its_own()
    {
        var processor = new SpanNotes();
        await using var host = await TelemetryHost.StartAsync(
            _ => { }, builder => builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(processor)));
        host.Work("noted");

        Assert.Contains("noted", processor.Names);
    }

    [Fact]
    public async Task Takes_the_endpoint_of_the_platforms_own_setting_for_each_protocol()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var grpc = await TelemetryHost.StartAsync(("Platform:Telemetry:OtlpEndpoint", receiver.GrpcEndpoint.ToString())))
        {
            grpc.Work("by-grpc");
        }

        await using (var http = await TelemetryHost.StartAsync(
            ("Platform:Telemetry:OtlpEndpoint", receiver.HttpEndpoint.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            http.Work("by-http");
        }

        foreach (var name in new[] { "by-grpc", "by-http" })
        {
            Assert.Contains(receiver.Spans, span => span.Name == name);
            Assert.Contains(receiver.Metrics, metric => metric.Name == name);
            Assert.Contains(receiver.Logs, log => log.Body == "Sold " + name);
        }
    }

    [Fact]
    public async Task The_standard_variable_wins_over_the_platforms_setting()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var other = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            ("Platform:Telemetry:OtlpEndpoint", other.GrpcEndpoint.ToString()), ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString())))
        {
            host.Work("wins");
        }

        Assert.Contains(receiver.Spans, span => span.Name == "wins");
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Takes_an_endpoint_that_configuration_gets_after_the_call()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            _ => { }, builder => builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.GrpcEndpoint.ToString()))
        {
            host.Work("late");
        }

        Assert.Contains(receiver.Spans, span => span.Name == "late");
        Assert.Contains(receiver.Metrics, metric => metric.Name == "late");
        Assert.Contains(receiver.Logs, log => log.Body == "Sold late");
    }

    [Fact]
    public async Task A_signal_has_its_own_endpoint_protocol_headers_and_compression()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var traces = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()),
            ("OTEL_EXPORTER_OTLP_HEADERS", "tenant=general"),
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", new Uri(traces.HttpEndpoint, "v1/traces").ToString()),
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "tenant=own,x-key=a%20b"),
            ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "gzip")))
        {
            host.Work("apart");
        }

        Assert.Contains(traces.Spans, span => span.Name == "apart");
        Assert.Empty(traces.Malformed);
        var request = Assert.Single(traces.Requests);
        Assert.Equal(("own", "a b", "gzip"), (request.Headers["tenant"], request.Headers["x-key"], request.Headers["content-encoding"]));
        Assert.Empty(receiver.Spans);
        Assert.Contains(receiver.Metrics, metric => metric.Name == "apart");
        Assert.All(receiver.Requests, call => Assert.Equal("general", call.Headers["tenant"]));
    }

    [Theory]
    [InlineData(Signal.Traces, "OTEL_TRACES_EXPORTER")]
    [InlineData(Signal.Metrics, "OTEL_METRICS_EXPORTER")]
    [InlineData(Signal.Logs, "OTEL_LOGS_EXPORTER")]
    public async Task A_signal_can_be_switched_off(Signal signal, string variable)
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), (variable, "none")))
        {
            host.Work("off");
        }

        Assert.Equal(Enum.GetValues<Signal>().Except([signal]), receiver.Requests.Select(request => request.Signal).Distinct().Order());
    }

    [Fact]
    public async Task All_of_it_can_be_switched_off()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), ("OTEL_SDK_DISABLED", "true")))
        {
            host.Work("disabled");
            Assert.Contains(host.Lines.All, line => line.Message == "Telemetry is off: OTEL_SDK_DISABLED is true.");
        }

        await using (var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), ("Platform:Telemetry:Enabled", "false")))
        {
            host.Work("disabled");
        }

        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task A_parent_decides_whether_its_children_are_sampled()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using var host = await TelemetryHost.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));
        using var source = new ActivitySource("Shop.Parents");
        Child("kept", ActivityTraceFlags.Recorded);
        Child("dropped", ActivityTraceFlags.None);
        Child("kept-too", ActivityTraceFlags.Recorded);
        host.Flush();

        await receiver.WaitForSpanAsync(span => span.Name == "kept-too", Token);
        Assert.Equal(["kept", "kept-too"], receiver.Spans.Select(span => span.Name).Order());

        void Child(string name, ActivityTraceFlags flags) =>
            source.StartActivity(name, ActivityKind.Internal, new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true))?.Dispose();
    }

    [Fact]
    public async Task The_sampler_of_the_environment_is_honoured()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), ("OTEL_TRACES_SAMPLER", "traceidratio"), ("OTEL_TRACES_SAMPLER_ARG", "0")))
        {
            host.Work("unsampled");
        }

        Assert.Empty(receiver.Spans);
        Assert.Contains(receiver.Metrics, metric => metric.Name == "unsampled");
    }

    [Fact]
    public async Task Histograms_and_temporality_follow_their_variables()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()),
            ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta"),
            ("OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION", "base2_exponential_bucket_histogram")))
        {
            using var meter = new System.Diagnostics.Metrics.Meter("Shop.Waits");
            var wait = meter.CreateHistogram<double>("wait", "s");
            wait.Record(1);
            host.Flush();
            wait.Record(2);
        }

        var exports = receiver.Metrics.Where(metric => metric.Name == "wait").ToList();
        Assert.Equal([1d, 2d], exports.Select(metric => metric.Points[0].Value));
        Assert.All(exports, metric => Assert.Equal(ReceivedMetricKind.ExponentialHistogram, metric.Kind));
    }

    [Fact]
    public async Task Takes_further_sources_and_meters_from_configuration()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        await using (var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), ("Platform:Telemetry:Sources", "Depot.*, Vendor"), ("Platform:Telemetry:Meters:0", "Depot.*")))
        {
            using var depot = new ActivitySource("Depot.Racks");
            using var vendor = new ActivitySource("Vendor");
            using var stranger = new ActivitySource("Stranger");
            using var meter = new System.Diagnostics.Metrics.Meter("Depot.Racks");
            depot.StartActivity("rack")?.Dispose();
            vendor.StartActivity("vendor")?.Dispose();
            Assert.Null(stranger.StartActivity("stranger"));
            meter.CreateCounter<int>("racks").Add(1);
        }

        Assert.Equal(["rack", "vendor"], receiver.Spans.Select(span => span.Name).Order());
        Assert.Contains(receiver.Metrics, metric => metric.Name == "racks");
    }

    [Fact]
    public async Task Says_once_what_is_exported_and_hides_credentials()
    {
        await using var host = await TelemetryHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://user:password@127.0.0.1:1/base?key=secret"), ("OTEL_LOGS_EXPORTER", "none"), ("OTEL_EXPORTER_OTLP_TIMEOUT", "100"));

        var line = Assert.Single(host.Lines.All, line => line.Category == "PlatformSdk.Telemetry" && line.Level == LogLevel.Information);
        Assert.Equal("Exports by OTLP: Traces to http://127.0.0.1:1/base, Metrics to http://127.0.0.1:1/base.", line.Message);
    }

    [Fact]
    public async Task Says_when_an_exporter_is_asked_for_without_an_endpoint()
    {
        await using var host = await TelemetryHost.StartAsync(("OTEL_METRICS_EXPORTER", "otlp"));

        Assert.Equal("OTEL_METRICS_EXPORTER is otlp, but no endpoint is set: nothing is exported. Set OTEL_EXPORTER_OTLP_ENDPOINT.", Assert.Single(host.Warnings));
    }

    [Fact]
    public async Task Says_when_log_providers_were_cleared()
    {
        await using var receiver = await Receiver.StartAsync(Token);
        var lines = new LogLines();
        await using var host = await TelemetryHost.StartAsync(
            _ => { }, builder => builder.Logging.ClearProviders().AddProvider(lines), ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()));

        Assert.Single(lines.All, line => line.Level == LogLevel.Warning && line.Message.StartsWith("Logs are not exported: the log providers were cleared", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.Message.StartsWith("Exports by OTLP: Traces", StringComparison.Ordinal) && !line.Message.Contains("Logs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_endpoint_in_the_platforms_setting_stops_the_host()
    {
        var builder = TestHost.Builder(("Platform:Telemetry:OtlpEndpoint", "collector:4317"));
        PlatformDefaults.Apply(builder, TestHost.App);

        Assert.Contains("Platform:Telemetry:OtlpEndpoint is collector:4317.", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }
}
