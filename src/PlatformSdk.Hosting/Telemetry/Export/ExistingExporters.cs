using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;

namespace PlatformSdk.Hosting.Telemetry.Export;

/// <summary>
/// Finds out which signals the service exports by OTLP itself, from what its calls leave in the service collection, so
/// that the platform neither doubles them nor trips the exporter's own check, which throws.
/// </summary>
internal sealed class ExistingExporters(IServiceCollection registrations)
{
    // The mark that UseOtlpExporter() leaves, for all signals. Its type is internal.
    private const string AllSignals = "OpenTelemetry.Exporter.UseOtlpExporterRegistration";

    // AddOtlpExporter() leaves a log filter for the HTTP client of its signal.
    private const string ClientCategory = "System.Net.Http.HttpClient.Otlp";

    /// <summary>Whether the service exports the signal. For logs it is known once the logger provider is being built.</summary>
    public bool Cover(Signal signal, IServiceProvider services) =>
        registrations.Any(static service => service.ServiceType.FullName == AllSignals) ||
        services.GetServices<IConfigureOptions<LoggerFilterOptions>>().Any(filter => IsOfExporter(filter) && FiltersClientOf(signal, filter));

    private static bool FiltersClientOf(Signal signal, IConfigureOptions<LoggerFilterOptions> filter)
    {
        var category = ClientCategory + signal switch { Signal.Traces => "TraceExporter", Signal.Metrics => "MetricExporter", _ => "LogExporter" };
        var options = new LoggerFilterOptions();
        filter.Configure(options);
        return options.Rules.Any(rule => rule.ProviderName is null && rule.CategoryName == category);
    }

    // The service may filter these categories itself; that is no exporter. The second kind belongs to AddOpenTelemetry(options => …).
    private static bool IsOfExporter(IConfigureOptions<LoggerFilterOptions> filter) =>
        filter is ConfigureNamedOptions<LoggerFilterOptions> { Action.Target: { } target }
            ? target.GetType().Assembly == typeof(OtlpExporterOptions).Assembly
            : filter.GetType().GenericTypeArguments is [_, var filters] && filters.Assembly == typeof(OpenTelemetryLoggerOptions).Assembly;
}
