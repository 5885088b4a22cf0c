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
internal sealed class TelemetryService(
    OtelSettings settings, ExportPlan plan, ExporterAttachment exporters, ProviderConfiguration providers, IServiceProvider services, ILoggerFactory loggers) : IHostedLifecycleService
{
    private static readonly Action<ILogger, string, Exception?> LogMistake =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(LogMistake)), "{Mistake}");

    private static readonly Action<ILogger, Exception?> LogDisabled =
        LoggerMessage.Define(LogLevel.Information, new EventId(2, nameof(LogDisabled)), "Telemetry is off: OTEL_SDK_DISABLED is true.");

    private static readonly Action<ILogger, string, Exception?> LogExported =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(3, nameof(LogExported)), "Exports by OTLP: {Signals}.");

    private static readonly Action<ILogger, string, string, Exception?> LogNoEndpoint =
        LoggerMessage.Define<string, string>(LogLevel.Warning, new EventId(4, nameof(LogNoEndpoint)), "{Variable} is otlp, but no endpoint is set: nothing is exported. Set {Endpoint}.");

    private static readonly Action<ILogger, string, Exception?> LogFailure =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(5, nameof(LogFailure)), "Not exported: {Signals}. The OTLP exporter could not be made from its settings; the exception says why. The service runs on.");

    private static readonly Action<ILogger, Signal, string, string, Exception?> LogForeignProvider =
        LoggerMessage.Define<Signal, string, string>(LogLevel.Warning, new EventId(6, nameof(LogForeignProvider)), "{Signal} are not exported by the platform: the service registers a {Provider} of its own. Delete that registration and configure the platform's provider with services.ConfigureOpenTelemetry{Provider}(…); or set Platform:Telemetry:Enabled to false.");

    private static readonly Action<ILogger, Exception?> LogNoLogProvider =
        LoggerMessage.Define(LogLevel.Warning, new EventId(7, nameof(LogNoLogProvider)), "Logs are not exported: the log providers were cleared after AddPlatformDefaults(). Call ClearProviders() before it.");

    private static readonly Action<ILogger, Exception?> LogOtherListeners =
        LoggerMessage.Define(LogLevel.Warning, new EventId(8, nameof(LogOtherListeners)), "Something outside of the service collection records spans of this process already: an automatic instrumentation, or a provider from Sdk.CreateTracerProviderBuilder(). If it exports them too, each arrives twice. Delete it and use services.ConfigureOpenTelemetryTracerProvider(…), or set OTEL_TRACES_EXPORTER to none.");

    private readonly ILogger _logger = loggers.CreateLogger("PlatformSdk.Telemetry");

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var mistake in settings.Mistakes)
        {
            LogMistake(_logger, mistake, null);
        }

        if (settings.Disabled)
        {
            LogDisabled(_logger, null);
            return Task.CompletedTask;
        }

        Build();
        foreach (var (signals, failure) in exporters.Failures)
        {
            LogFailure(_logger, string.Join(", ", signals), failure);
        }

        var exported = string.Join(", ", Enum.GetValues<Signal>().Where(Check).Select(signal => $"{signal} to {Address(signal)}"));
        if (exported.Length > 0)
        {
            LogExported(_logger, exported, null);
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
            LogNoLogProvider(_logger, null);
        }
    }

    private bool Check(Signal signal)
    {
        if (plan.LacksEndpoint(signal))
        {
            LogNoEndpoint(_logger, OtelVariables.ExporterOf(signal), OtelVariables.Endpoint, null);
        }

        if (!plan.Exports(signal))
        {
            return false;
        }

        if (signal != Signal.Logs && !exporters.Reached(signal))
        {
            var provider = signal == Signal.Traces ? nameof(TracerProvider) : nameof(MeterProvider);
            LogForeignProvider(_logger, signal, provider, provider, null);
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
            LogOtherListeners(_logger, null);
        }
    }
}
