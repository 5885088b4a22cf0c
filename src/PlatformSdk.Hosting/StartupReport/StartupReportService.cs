using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting.StartupReport;

/// <summary>Writes the report once everything has started.</summary>
internal sealed class StartupReportService(
    PlatformReport report, IOptions<StartupReportOptions> options, IHostEnvironment environment, ILoggerFactory loggers) : IHostedLifecycleService
{
    private static readonly Action<ILogger, string, string, int, int, int, int, Exception?> LogStarted =
        LoggerMessage.Define<string, string, int, int, int, int>(LogLevel.Information, new EventId(1, nameof(LogStarted)), "PlatformSdk {PackageVersion}, baseline {Baseline}: {On} on, {Overridden} overridden, {Off} off, {Held} held.");

    private static readonly Action<ILogger, string, Exception?> LogReporting =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(3, nameof(LogReporting)), "In report mode, where a default decides and counts but does not act: {Defaults}.");

    private static readonly Action<ILogger, string, Exception?> LogNotWritten =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(2, nameof(LogNotWritten)), "The start-up report was not written to {Path}, which Platform:StartupReport:Path names. Use a path in a folder that exists and that the service may write to.");

    private readonly ILogger _logger = loggers.CreateLogger("PlatformSdk");

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var on = report.Defaults.Count(static entry => entry.State == "on");
        var off = report.Defaults.Count(static entry => entry.State == "off");
        var overridden = report.Defaults.Count(static entry => entry.State != "off" && entry.Overrides.Count > 0);
        var held = report.Defaults.Count(static entry => entry.Held);
        LogStarted(_logger, report.PackageVersion, report.Baseline, on, overridden, off, held, null);
        var reporting = report.Defaults.Where(static entry => entry.State == "report").Select(static entry => entry.Id).ToList();
        if (reporting.Count > 0)
        {
            LogReporting(_logger, string.Join(", ", reporting), null);
        }

        if (options.Value.Path is { } path)
        {
            await WriteAsync(Path.Combine(environment.ContentRootPath, path), cancellationToken);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            // Beside the target and renamed, so that a reader never sees half a report.
            var draft = path + ".writing";
            await File.WriteAllTextAsync(draft, report.ToJson(), cancellationToken);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(_logger, path, exception);
        }
    }
}
