using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting.Health;

/// <summary>What operators see of checks: each change of state once in the log, and every run in the meter <c>PlatformSdk.Health</c>.</summary>
internal sealed class HealthTelemetry
{
    public const string StatusInstrument = "platform.health_check.status";

    private static readonly Action<ILogger, string, HealthStatus, string?, Exception?> LogHealthy = LogChange(LogLevel.Information);
    private static readonly Action<ILogger, string, HealthStatus, string?, Exception?> LogDegraded = LogChange(LogLevel.Warning);
    private static readonly Action<ILogger, string, HealthStatus, string?, Exception?> LogUnhealthy = LogChange(LogLevel.Error);

    private readonly ILogger _logger;
    private readonly Meter _meter;
    private readonly Gauge<double> _status;
    private readonly Counter<long> _changes;
    private readonly Histogram<double> _duration;

    public HealthTelemetry(ILoggerFactory loggers, IMeterFactory meters)
    {
        _logger = loggers.CreateLogger("PlatformSdk.Health");
        _meter = meters.Create("PlatformSdk.Health");
        _status = _meter.CreateGauge<double>(StatusInstrument, "1", "1 is healthy, 0.5 degraded, 0 unhealthy, as of the check's last run.");
        _changes = _meter.CreateCounter<long>("platform.health_check.changes", "{change}", "Changes of state.");
        _duration = _meter.CreateHistogram<double>("platform.health_check.duration", "s", "How long runs of the check took.");
    }

    public void Record(string check, HealthStatus? before, HealthReportEntry now)
    {
        var tags = new TagList { { "platform.health_check.name", check } };
        _status.Record((int)now.Status / 2.0, tags);
        tags.Add("platform.health_check.status", Name(now.Status));
        _duration.Record(now.Duration.TotalSeconds, tags);

        // That a check starts out healthy is no news.
        if (now.Status != (before ?? HealthStatus.Healthy))
        {
            _changes.Add(1, tags);
            Log(now.Status)(_logger, check, now.Status, now.Description, now.Exception);
        }
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private static Action<ILogger, string, HealthStatus, string?, Exception?> Log(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => LogHealthy,
        HealthStatus.Degraded => LogDegraded,
        _ => LogUnhealthy,
    };

    private static Action<ILogger, string, HealthStatus, string?, Exception?> LogChange(LogLevel level) =>
        LoggerMessage.Define<string, HealthStatus, string?>(level, new EventId(1, nameof(LogChange)), "Health check {HealthCheckName} is now {HealthStatus}. Description: {HealthDescription}");
}
