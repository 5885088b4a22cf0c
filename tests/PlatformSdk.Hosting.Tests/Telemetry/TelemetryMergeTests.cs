using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OtlpReceiver;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Telemetry;

/// <summary>A service that configures OpenTelemetry itself, before the call or after it.</summary>
[Collection(nameof(ProcessWide))]
public sealed class TelemetryMergeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Signal, string, bool> OwnExporters
    {
        get
        {
            var data = new TheoryData<Signal, string, bool>();
            foreach (var (signal, way) in new[] { (Signal.Traces, "builder"), (Signal.Metrics, "builder"), (Signal.Metrics, "reader"), (Signal.Logs, "builder"), (Signal.Logs, "options"), (Signal.Traces, "named") })
            {
                data.Add(signal, way, true);
                data.Add(signal, way, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OwnExporters))]
    public async Task Exports_a_signal_once_that_the_service_exports_itself(Signal signal, string way, bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);
        await using var own = await Receiver.StartAsync(Token);
        void Aim(OtlpExporterOptions options) => options.Endpoint = own.GrpcEndpoint;
        void Code(HostApplicationBuilder builder)
        {
            switch (signal, way)
            {
                case (Signal.Traces, "named"):
                    builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddOtlpExporter("mine", Aim));
                    break;
                case (Signal.Traces, _):
                    builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddOtlpExporter(Aim));
                    break;
                case (Signal.Metrics, "reader"):
                    builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddOtlpExporter((options, _) => Aim(options)));
                    break;
                case (Signal.Metrics, _):
                    builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddOtlpExporter(Aim));
                    break;
                case (_, "options"):
                    builder.Logging.AddOpenTelemetry(logging => logging.AddOtlpExporter(Aim));
                    break;
                default:
                    builder.Services.ConfigureOpenTelemetryLoggerProvider(logging => logging.AddOtlpExporter(Aim));
                    break;
            }
        }

        await RunAsync(before, Code, platform);

        AssertOnce(own, [signal]);
        AssertOnce(platform, [.. Enum.GetValues<Signal>().Except([signal])]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exports_once_beside_UseOtlpExporter(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);
        await using var own = await Receiver.StartAsync(Token);

        await RunAsync(before, builder => new ServiceTelemetry(builder.Services).UseOtlpExporter(OtlpExportProtocol.Grpc, own.GrpcEndpoint), platform);

        AssertOnce(own, Enum.GetValues<Signal>());
        Assert.Empty(platform.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_named_exporter_for_two_signals_leaves_the_third(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);
        await using var own = await Receiver.StartAsync(Token);

        await RunAsync(
            before,
            builder =>
            {
                builder.Services.Configure<OtlpExporterOptions>("shared", options => options.Endpoint = own.GrpcEndpoint);
                builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddOtlpExporter("shared", configure: null));
                builder.Logging.AddOpenTelemetry(logging => logging.AddOtlpExporter("shared", (Action<OtlpExporterOptions>?)null));
            },
            platform);

        AssertOnce(own, [Signal.Traces, Signal.Logs]);
        AssertOnce(platform, [Signal.Metrics]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_set_up_on_the_same_services_is_the_same_pipeline(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);

        await RunAsync(
            before,
            builder =>
            {
                new ServiceTelemetry(builder.Services)
                    .WithTracing(tracing => tracing.AddSource("Shop*").AddSource("Microsoft.AspNetCore"))
                    .WithMetrics(metrics => metrics.AddMeter("Shop*"))
                    .WithLogging();

                // As OpenTelemetry.Extensions.Hosting does.
                builder.Services.AddSingleton<IHostedService>(provider => new ProvidersAtStart(provider));
            },
            platform);

        AssertOnce(platform, Enum.GetValues<Signal>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Processors_of_the_service_come_before_the_exporter(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);
        var spans = new SpanNotes();
        var logs = new LogNotes();

        await RunAsync(
            before,
            builder =>
            {
                builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(spans));
                builder.Services.ConfigureOpenTelemetryLoggerProvider(logging => logging.AddProcessor(logs));

                // Exported at once, so that nothing could be added in time by a processor that came later.
                builder.Services.Configure<OtlpExporterOptions>(options => options.ExportProcessorType = ExportProcessorType.Simple);
            },
            platform);

        AssertOnce(platform, Enum.GetValues<Signal>());
        Assert.Equal(true, platform.Spans.Single(span => span.Name == "merged").Attributes["noted"]);
        Assert.Equal("yes", platform.Logs.Single(log => log.Body == "Sold merged").Attributes["noted"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sampler_of_the_service_wins(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);

        await RunAsync(before, builder => builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.SetSampler(new AlwaysOffSampler())), platform);

        AssertOnce(platform, [Signal.Metrics, Signal.Logs]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Log_options_of_the_service_win(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);

        await RunAsync(before, builder => builder.Services.Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeScopes = false), platform);

        Assert.False(platform.Logs.Single(log => log.Body == "Sold merged").Attributes.Has("Basket"));
    }

    [Fact]
    public async Task A_log_filter_of_the_service_for_the_exporters_client_is_no_exporter()
    {
        await using var platform = await Receiver.StartAsync(Token);

        await RunAsync(false, builder => builder.Logging.AddFilter("System.Net.Http.HttpClient.OtlpTraceExporter", LogLevel.Warning), platform);

        AssertOnce(platform, Enum.GetValues<Signal>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaves_a_provider_of_the_service_alone_and_says_so(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);
        await using var own = await Receiver.StartAsync(Token);

        // Built when asked for, as a service would: what listens earlier is another case.
        var warnings = await RunAsync(
            before,
            builder => builder.Services.AddSingleton<TracerProvider>(_ => Sdk.CreateTracerProviderBuilder()
                .AddSource("Shop*").AddOtlpExporter(options => options.Endpoint = own.GrpcEndpoint).Build()),
            platform);

        AssertOnce(own, [Signal.Traces]);
        AssertOnce(platform, [Signal.Metrics, Signal.Logs]);
        Assert.StartsWith("Traces are not exported by the platform: the service registers a TracerProvider of its own. Delete that registration", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keyed_provider_of_the_service_is_beside_the_platforms(bool before)
    {
        await using var platform = await Receiver.StartAsync(Token);

        await RunAsync(
            before, builder => builder.Services.AddKeyedSingleton<TracerProvider>("audit", (_, _) => Sdk.CreateTracerProviderBuilder().AddSource("Audit").Build()), platform);

        AssertOnce(platform, Enum.GetValues<Signal>());
    }

    [Fact]
    public async Task Says_that_something_outside_of_the_services_records_spans()
    {
        await using var platform = await Receiver.StartAsync(Token);
        using var outside = Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore").Build();

        var warnings = await RunAsync(before: true, _ => { }, platform);

        Assert.StartsWith("Something outside of the service collection records spans of this process already", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exporter_that_cannot_be_made_is_a_warning()
    {
        await using var platform = await Receiver.StartAsync(Token);

        var warnings = await RunAsync(
            before: true, _ => { }, platform, ("OTEL_EXPORTER_OTLP_CERTIFICATE", Path.Combine(AppContext.BaseDirectory, "no-such-file.pem")));

        Assert.Equal(2, warnings.Count);
        Assert.StartsWith("OTEL_EXPORTER_OTLP_CERTIFICATE is", warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("Not exported: Traces, Metrics, Logs. The OTLP exporter could not be made", warnings[1], StringComparison.Ordinal);
        Assert.Empty(platform.Requests);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(bool before, Action<HostApplicationBuilder> code, Receiver platform, params (string, string?)[] settings)
    {
        await using var host = await TelemetryHost.StartAsync(
            before ? code : _ => { }, before ? _ => { } : code, [("OTEL_EXPORTER_OTLP_ENDPOINT", platform.GrpcEndpoint.ToString()), .. settings]);
        host.Work("merged");
        host.Flush();
        return [.. host.Warnings.Except(["Sold merged"])];
    }

    private static void AssertOnce(Receiver receiver, IReadOnlyList<Signal> signals)
    {
        Assert.Equal(signals.Contains(Signal.Traces) ? 1 : 0, receiver.Spans.Count(span => span.Name == "merged"));
        Assert.Equal(signals.Contains(Signal.Logs) ? 1 : 0, receiver.Logs.Count(log => log.Body == "Sold merged"));

        // A measurement is sent again with each collection: by the flush, and when the provider ends.
        Assert.Equal(signals.Contains(Signal.Metrics) ? 2 : 0, receiver.Metrics.Count(metric => metric.Name == "merged"));
    }

    private sealed class ServiceTelemetry(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services { get; } = services;
    }

    private sealed class ProvidersAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<TracerProvider>();
            services.GetRequiredService<MeterProvider>();
            services.GetRequiredService<LoggerProvider>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
