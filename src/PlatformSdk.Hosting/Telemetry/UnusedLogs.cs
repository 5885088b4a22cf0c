using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using PlatformSdk.Hosting.Instrumentation;
using PlatformSdk.Hosting.Telemetry.Export;

namespace PlatformSdk.Hosting.Telemetry;

/// <summary>
/// Where nothing takes OpenTelemetry's log records, its logger is filtered away: it counts as enabled for every level, and
/// the framework would make up records, scopes and activities for it.
/// </summary>
internal sealed class UnusedLogs(ExportPlan plan, ProviderConfiguration providers) : IConfigureOptions<LoggerFilterOptions>
{
    public void Configure(LoggerFilterOptions options)
    {
        if (!plan.Exports(Signal.Logs) && !providers.ServiceConfiguresLogging)
        {
            options.Rules.Add(new LoggerFilterRule(typeof(OpenTelemetryLoggerProvider).FullName, categoryName: null, LogLevel.None, filter: null));
        }
    }
}
