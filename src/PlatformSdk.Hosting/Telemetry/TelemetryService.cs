using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Hosting.Instrumentation;
using PlatformSdk.Hosting.Telemetry.Export;
using PlatformSdk.Hosting.Telemetry.Variables;

namespace PlatformSdk.Hosting.Telemetry;

/// <summary>Builds the providers that are needed before anything else starts, and says what is exported and what stands in the way.</summary>
internal sealed partial class TelemetryService(
    OtelSettings settings, ExportPlan plan, ExporterAttachment exporters, ProviderConfiguration providers, IServiceProvider services, ILoggerFactory loggers) : IHostedLifecycleService
{
    private readonly ILogger _logger = loggers.CreateLogger("PlatformSdk.Telemetry");

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var mistake in settings.Mistakes)
        {
            LogMistake(mistake);
        }

        if (settings.Disabled)
        {
            LogDisabled();
            return Task.CompletedTask;
        }

        Build();
        foreach (var (signals, failure) in exporters.Failures)
        {
            LogFailure(failure, string.Join(", ", signals));
        }

        var exported = string.Join(", ", Enum.GetValues<Signal>().Where(Check).Select(signal => $"{signal} to {Address(signal)}"));
        if (exported.Length > 0)
        {
            LogExported(exported);
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The container disposes the providers, and they send what they still hold.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Without what may be secret: user, password and query.
    private string Address(Signal signal) =>
        plan.EndpointOf(signal)!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    // A provider without an exporter would only cost, unless the service wants it for something of its own.
    private void Build()
    {
        if (plan.Exports(Signal.Traces) || providers.ServiceConfiguresTracing)
        {
            WarnOfOtherListeners();
            services.GetRequiredService<TracerProvider>();
        }

        if (plan.Exports(Signal.Metrics) || providers.ServiceConfiguresMetrics)
        {
            services.GetRequiredService<MeterProvider>();
        }

        // With an OpenTelemetryLoggerProvider, the first logger has built this one.
        if (plan.Exports(Signal.Logs) && !services.GetServices<ILoggerProvider>().Any(static provider => provider is OpenTelemetryLoggerProvider))
        {
            LogNoLogProvider();
        }
    }

    private bool Check(Signal signal)
    {
        if (plan.LacksEndpoint(signal))
        {
            LogNoEndpoint(OtelVariables.ExporterOf(signal), OtelVariables.Endpoint);
        }

        if (!plan.Exports(signal))
        {
            return false;
        }

        if (signal != Signal.Logs && !exporters.Reached(signal))
        {
            LogForeignProvider(signal, signal == Signal.Traces ? nameof(TracerProvider) : nameof(MeterProvider));
            return false;
        }

        return exporters.Reached(signal) && exporters.FailureOf(signal) is null;
    }

    // What listens now, before the provider of this host does, is outside of its service collection.
    private void WarnOfOtherListeners()
    {
        using var source = new ActivitySource("Microsoft.AspNetCore");
        if (plan.Exports(Signal.Traces) && !exporters.Reached(Signal.Traces) && source.HasListeners())
        {
            LogOtherListeners();
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Mistake}")]
    private partial void LogMistake(string mistake);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Telemetry is off: OTEL_SDK_DISABLED is true.")]
    private partial void LogDisabled();

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Exports by OTLP: {Signals}.")]
    private partial void LogExported(string signals);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Variable} is otlp, but no endpoint is set: nothing is exported. Set {Endpoint}.")]
    private partial void LogNoEndpoint(string variable, string endpoint);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Not exported: {Signals}. The OTLP exporter could not be made from its settings; the exception says why. The service runs on.")]
    private partial void LogFailure(Exception exception, string signals);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "{Signal} are not exported by the platform: the service registers a {Provider} of its own. Delete that registration and configure the platform's provider with services.ConfigureOpenTelemetry{Provider}(…); or set Platform:Telemetry:Enabled to false.")]
    private partial void LogForeignProvider(Signal signal, string provider);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "Logs are not exported: the log providers were cleared after AddPlatformDefaults(). Call ClearProviders() before it.")]
    private partial void LogNoLogProvider();

    [LoggerMessage(EventId = 8, Level = LogLevel.Warning, Message = "Something outside of the service collection records spans of this process already: an automatic instrumentation, or a provider from Sdk.CreateTracerProviderBuilder(). If it exports them too, each arrives twice. Delete it and use services.ConfigureOpenTelemetryTracerProvider(…), or set OTEL_TRACES_EXPORTER to none.")]
    private partial void LogOtherListeners();
}
