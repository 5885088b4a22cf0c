using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Orders.Worker;

/// <summary>Imports what waits in the inbox, every few seconds.</summary>
internal sealed partial class OrderImporter(Inbox inbox, TimeProvider time, ILogger<OrderImporter> logger) : BackgroundService
{
    private static readonly ActivitySource Source = new("Orders.Worker");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), time);
        do
        {
            foreach (var file in inbox.Waiting)
            {
                await ImportAsync(file, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ImportAsync(string file, CancellationToken cancellationToken)
    {
        using var activity = Source.StartActivity("import order");
        var name = Path.GetFileName(file);
        try
        {
            var content = await File.ReadAllTextAsync(file, cancellationToken);
            using var order = JsonDocument.Parse(content);
            LogImported(logger, name, order.RootElement.ValueKind);
        }
        catch (JsonException exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            LogUnreadable(logger, exception, name);
        }

        inbox.Archive(file);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} imported: {Kind}.")]
    private static partial void LogImported(ILogger logger, string file, JsonValueKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is no JSON; it is kept in the done folder.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string file);
}
