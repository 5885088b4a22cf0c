using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Telemetry.Variables;

namespace PlatformSdk.Hosting.Telemetry.Export;

/// <summary>Decides, when a provider is built, whether and where the platform exports its signal.</summary>
internal sealed class ExportPlan(OtelSettings settings, IOptions<TelemetryOptions> options, ExistingExporters existing, IServiceProvider services)
{
    public bool Exports(Signal signal) => Wants(signal) && EndpointOf(signal) is not null && !existing.Cover(signal, services);

    /// <summary>Whether nothing switches the export off.</summary>
    public bool Wants(Signal signal) => !settings.Disabled && !settings.Is(OtelVariables.ExporterOf(signal), "none");

    /// <summary>Whether an exporter is asked for by name, and no endpoint is.</summary>
    public bool LacksEndpoint(Signal signal) => settings.Is(OtelVariables.ExporterOf(signal), "otlp") && EndpointOf(signal) is null && !existing.Cover(signal, services);

    /// <summary>The endpoint that is configured for the signal, most specific first.</summary>
    public Uri? EndpointOf(Signal signal) =>
        Parse(settings.Value(OtelVariables.Of(signal, "_ENDPOINT"))) ?? Parse(settings.Value(OtelVariables.Endpoint)) ?? Parse(options.Value.OtlpEndpoint);

    private static Uri? Parse(string? value) => value is not null && OtelValue.IsHttp(value) ? new Uri(value) : null;
}
