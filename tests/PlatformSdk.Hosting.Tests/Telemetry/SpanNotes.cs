using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Hosting.Tests.Telemetry;

/// <summary>A processor such as a service adds: it notes the spans and tags them when they end.</summary>
internal sealed class SpanNotes : BaseProcessor<Activity>
{
    private readonly ConcurrentQueue<string> _names = new();

    public IReadOnlyCollection<string> Names => [.. _names];

    public override void OnEnd(Activity data)
    {
        _names.Enqueue(data.DisplayName);
        data.SetTag("noted", true);
    }
}
