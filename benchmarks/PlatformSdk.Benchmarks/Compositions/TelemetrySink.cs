using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>Takes spans, measurements and log records and drops them: an exporter's own thread would be measured with the request.</summary>
internal static class TelemetrySink
{
    /// <summary>Registered as a service registers its own, so that the platform records for it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.ConfigureOpenTelemetryTracerProvider(static tracing => tracing.AddProcessor(new Spans()));
        services.ConfigureOpenTelemetryMeterProvider(static metrics => metrics.AddReader(new Measurements()));
        services.ConfigureOpenTelemetryLoggerProvider(static logging => logging.AddProcessor(new Records()));
    }

    private sealed class Spans : BaseProcessor<Activity>;

    private sealed class Records : BaseProcessor<LogRecord>;

    private sealed class Measurements : MetricReader;
}
