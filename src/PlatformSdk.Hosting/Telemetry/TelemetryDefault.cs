using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;
using PlatformSdk.Hosting.Instrumentation;
using PlatformSdk.Hosting.Telemetry.Export;
using PlatformSdk.Hosting.Telemetry.Variables;

namespace PlatformSdk.Hosting.Telemetry;

/// <summary>Traces, metrics and logs through OpenTelemetry, exported where an endpoint is set.</summary>
internal sealed class TelemetryDefault : PlatformDefault<TelemetryOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "Telemetry",
        Title = "Traces, metrics and logs through OpenTelemetry, exported by OTLP where an endpoint is set",
        Owner = Owner.Observability,
        Area = "telemetry",
        Since = "0.1.0",
        Rationale = "Signals that every service has in the same form, by the OpenTelemetry specification and its own variables, need no code in the service and no knowledge of the vendor behind the collector.",
        Cost = "A start loads OpenTelemetry, which is the dearest part of all defaults. A request pays for what is recorded, as by hand, and nothing where nothing is exported.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The service exports all signals itself, by UseOtlpExporter before or after the call.", "TelemetryMergeTests.Exports_once_beside_UseOtlpExporter"),
            new EdgeCase("The service exports one signal itself: the platform exports the others.", "TelemetryMergeTests.Exports_a_signal_once_that_the_service_exports_itself"),
            new EdgeCase("The service registers a provider of its own: it is left alone, and a warning says what to delete.", "TelemetryMergeTests.Leaves_a_provider_of_the_service_alone_and_says_so"),
            new EdgeCase("A variable is malformed: one warning, the valid part is kept, the service starts.", "OtelVariablesTests.Garbage_is_one_warning_each_and_never_a_crash"),
            new EdgeCase("The collector is absent, answers 500 or garbage, or never answers: requests do not notice.", "CollectorTroubleTests.Requests_do_not_notice"),
            new EdgeCase("Log providers are cleared after the call: a warning says that logs are not exported.", "TelemetryTests.Says_when_log_providers_were_cleared"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<TelemetryOptions>> Settings { get; } =
    [
        Setting<TelemetryOptions>.Text(
            "OtlpEndpoint", "The OTLP endpoint, where no OTEL_EXPORTER_OTLP_* variable names one.", "an absolute http or https URL", OtelValue.IsHttp, static o => o.OtlpEndpoint, static (o, v) => o.OtlpEndpoint = v),
        Setting<TelemetryOptions>.List(
            "Sources", "Further activity sources to record; * stands for any text.", "names", static name => name.Length > 0, static o => o.Sources, static (o, v) => o.Sources = v),
        Setting<TelemetryOptions>.List(
            "Meters", "Further meters to record; * stands for any text.", "names", static name => name.Length > 0, static o => o.Meters, static (o, v) => o.Meters = v),
    ];

    protected override void Register(PlatformDefaultContext context, TelemetryOptions options)
    {
        var services = context.Services;
        services.TryAddSingleton(static provider => new OtelSettings(provider.GetRequiredService<IConfiguration>()));
        services.TryAddSingleton(new ExistingExporters(services));
        services.TryAddSingleton<ExportPlan>();
        services.TryAddSingleton<OtlpExporters>();
        services.TryAddSingleton<ExporterAttachment>();
        var environment = context.Builder.Environment;
        services.TryAddSingleton(provider => new TelemetryNames(context.App, environment, provider.GetRequiredService<IOptions<TelemetryOptions>>()));
        services.TryAdd(ExporterOptions());

        var providers = ProviderConfiguration.Of(services);
        providers.Tracing(static (provider, tracing) => tracing.AddSource(provider.GetRequiredService<TelemetryNames>().Sources));
        providers.Metrics(static (provider, metrics) =>
        {
            metrics.AddMeter(provider.GetRequiredService<TelemetryNames>().Meters);
            provider.GetRequiredService<ExporterAttachment>().To(metrics);
        });
        providers.AddProviders();
        ExporterAttachment.WhenBuilt<TracerProvider>(services, static (exporters, provider) => exporters.To(provider));
        ExporterAttachment.WhenBuilt<LoggerProvider>(services, static (exporters, provider) => exporters.To(provider));

        providers.LogOptions(static logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<LoggerFilterOptions>, UnusedLogs>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TelemetryService>());
    }

    // The exporter's own factory reads its variables from the host's configuration; alone, its options read the environment only.
    private static ServiceDescriptor ExporterOptions()
    {
        var registrations = new ServiceCollection();
        registrations.ConfigureOpenTelemetryTracerProvider(static tracing => tracing.AddOtlpExporter());
        return registrations.Single(static service => service.ServiceType == typeof(IOptionsFactory<OtlpExporterOptions>));
    }
}
