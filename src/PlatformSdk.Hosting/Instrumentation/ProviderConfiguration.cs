using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Hosting.Instrumentation;

/// <summary>
/// What the platform configures on the OpenTelemetry providers. It stands ahead of what the service configures, whether
/// that came earlier or later, so that the service has the last word; and it can be told apart from it.
/// </summary>
internal sealed class ProviderConfiguration : IOpenTelemetryBuilder
{
    private static readonly Type TracingStep = TypeOfStep(static services => services.ConfigureOpenTelemetryTracerProvider(static (_, _) => { }));
    private static readonly Type MetricsStep = TypeOfStep(static services => services.ConfigureOpenTelemetryMeterProvider(static (_, _) => { }));
    private static readonly Type LoggingStep = TypeOfStep(static services => services.ConfigureOpenTelemetryLoggerProvider(static (_, _) => { }));

    private readonly HashSet<ServiceDescriptor> _own = new(ReferenceEqualityComparer.Instance);

    private ProviderConfiguration(IServiceCollection services) => Services = services;

    public IServiceCollection Services { get; }

    /// <summary>Whether the service itself configures tracing, in any way that OpenTelemetry offers for its service collection.</summary>
    public bool ServiceConfiguresTracing => ServiceHas(TracingStep);

    /// <summary>Whether the service itself configures metrics.</summary>
    public bool ServiceConfiguresMetrics => ServiceHas(MetricsStep);

    /// <summary>Whether the service itself configures logging through OpenTelemetry.</summary>
    public bool ServiceConfiguresLogging => ServiceHas(LoggingStep) || ServiceHas(typeof(IConfigureOptions<OpenTelemetryLoggerOptions>));

    /// <summary>The one of this host.</summary>
    public static ProviderConfiguration Of(IServiceCollection services)
    {
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(ProviderConfiguration))?.ImplementationInstance is ProviderConfiguration existing)
        {
            return existing;
        }

        var created = new ProviderConfiguration(services);
        services.AddSingleton(created);
        return created;
    }

    public void Tracing(Action<IServiceProvider, TracerProviderBuilder> configure) =>
        PutFirst(steps => steps.ConfigureOpenTelemetryTracerProvider(configure));

    public void Metrics(Action<IServiceProvider, MeterProviderBuilder> configure) =>
        PutFirst(steps => steps.ConfigureOpenTelemetryMeterProvider(configure));

    public void Logging(Action<IServiceProvider, LoggerProviderBuilder> configure) =>
        PutFirst(steps => steps.ConfigureOpenTelemetryLoggerProvider(configure));

    public void LogOptions(Action<OpenTelemetryLoggerOptions> configure) =>
        PutFirst(steps => steps.AddSingleton<IConfigureOptions<OpenTelemetryLoggerOptions>>(new ConfigureOptions<OpenTelemetryLoggerOptions>(configure)));

    /// <summary>Registers the three providers where the service has not; they are built when something asks for them.</summary>
    public void AddProviders()
    {
        var before = new HashSet<ServiceDescriptor>(Services, ReferenceEqualityComparer.Instance);
        this.WithTracing().WithMetrics().WithLogging();
        _own.UnionWith(Services.Where(service => !before.Contains(service)));
    }

    private static Type TypeOfStep(Action<IServiceCollection> register)
    {
        var steps = new ServiceCollection();
        register(steps);
        return steps[0].ServiceType;
    }

    private bool ServiceHas(Type step) => Services.Any(service => service.ServiceType == step && !_own.Contains(service));

    private void PutFirst(Action<IServiceCollection> register)
    {
        var steps = new ServiceCollection();
        register(steps);
        foreach (var step in steps)
        {
            _own.Add(step);
            Services.Insert(0, step);
        }
    }
}
