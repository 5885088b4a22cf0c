using System.Collections.Concurrent;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Hosting.Tests.Telemetry;

/// <summary>A processor such as a service adds: it notes the log records and tags them.</summary>
internal sealed class LogNotes : BaseProcessor<LogRecord>
{
    private readonly ConcurrentQueue<string?> _messages = new();

    public IReadOnlyCollection<string?> Messages => [.. _messages];

    public override void OnEnd(LogRecord data)
    {
        _messages.Enqueue(data.FormattedMessage);
        data.Attributes = [.. data.Attributes ?? [], KeyValuePair.Create("noted", (object?)"yes")];
    }
}
