using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting.Health;

/// <summary>What operators see of checks: each change of state once in the log, and every run in the meter <c>PlatformSdk.Health</c>.</summary>
internal sealed partial class HealthTelemetry
{
    private readonly ILogger _logger;
    private readonly Meter _meter;
    private readonly Gauge<double> _status;
    private readonly Counter<long> _changes;
    private readonly Histogram<double> _duration;

    public HealthTelemetry(ILoggerFactory loggers, IMeterFactory meters)
    {
        _logger = loggers.CreateLogger("PlatformSdk.Health");
        _meter = meters.Create("PlatformSdk.Health");
        _status = _meter.CreateGauge<double>("platform.health_check.status", "1", "1 is healthy, 0.5 degraded, 0 unhealthy, as of the check's last run.");
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
            var level = Level(now.Status);
            LogChange(level, now.Exception, check, now.Status, now.Description);
        }
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private static LogLevel Level(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => LogLevel.Information,
        HealthStatus.Degraded => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    [LoggerMessage(EventId = 1, Message = "Health check {HealthCheckName} is now {HealthStatus}. Description: {HealthDescription}")]
    private partial void LogChange(LogLevel level, Exception? exception, string healthCheckName, HealthStatus healthStatus, string? healthDescription);
}
