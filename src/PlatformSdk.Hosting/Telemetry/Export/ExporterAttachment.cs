using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Hosting.Telemetry.Export;

/// <summary>Puts the platform's exporters on the providers, and remembers what came of it.</summary>
internal sealed class ExporterAttachment(ExportPlan plan, OtlpExporters exporters)
{
    private readonly ConcurrentDictionary<Signal, Exception?> _outcomes = new();

    /// <summary>Whether the signal's provider is the one that the platform extends, and has been built.</summary>
    public bool Reached(Signal signal) => _outcomes.ContainsKey(signal);

    /// <summary>Which signals have no exporter although they should, by reason.</summary>
    public IEnumerable<(IReadOnlyList<Signal> Signals, Exception Failure)> Failures =>
        from outcome in _outcomes
        where outcome.Value is not null
        orderby outcome.Key
        group outcome by outcome.Value.Message into same
        select ((IReadOnlyList<Signal>)[.. same.Select(static outcome => outcome.Key)], same.First().Value);

    public Exception? FailureOf(Signal signal) => _outcomes.GetValueOrDefault(signal);

    public void To(TracerProvider provider) => Attach(Signal.Traces, () => provider.AddProcessor(exporters.Traces()));

    public void To(LoggerProvider provider) => Attach(Signal.Logs, () => provider.AddProcessor(exporters.Logs()));

    public void To(MeterProviderBuilder provider) => Attach(Signal.Metrics, () => provider.AddReader(exporters.Metrics()).AddView(exporters.ViewOf));

    /// <summary>
    /// Runs <paramref name="built"/> right after OpenTelemetry has built its provider: what it adds comes after all that
    /// the service configured. A provider that the service registers in place of OpenTelemetry's is left alone.
    /// </summary>
    public static void WhenBuilt<TProvider>(IServiceCollection services, Action<ExporterAttachment, TProvider> built)
        where TProvider : BaseProvider
    {
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i].ServiceType == typeof(TProvider) && !services[i].IsKeyedService)
            {
                if (services[i].ImplementationFactory is { Target: { } target } build && target.GetType().Assembly == typeof(Sdk).Assembly)
                {
                    services[i] = ServiceDescriptor.Singleton(provider => Extend(provider, (TProvider)build(provider), built));
                }

                return;
            }
        }
    }

    private static TProvider Extend<TProvider>(IServiceProvider services, TProvider provider, Action<ExporterAttachment, TProvider> built)
    {
        built(services.GetRequiredService<ExporterAttachment>(), provider);
        return provider;
    }

    private void Attach(Signal signal, Action attach)
    {
        Exception? failure = null;
        if (plan.Exports(signal))
        {
            try
            {
                attach();
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NotSupportedException or IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
            {
                // A service without its telemetry still serves; the start-up log says what is missing and why.
                failure = exception;
            }
        }

        _outcomes[signal] = failure;
    }
}
