using System.Diagnostics.Tracing;
using System.Globalization;

namespace PlatformSdk.Hosting.TelemetryHealth;

/// <summary>Hears what OpenTelemetry says about itself: warnings and errors of its event sources.</summary>
internal sealed class OpenTelemetryEvents : EventListener
{
    private const string Prefix = "OpenTelemetry-";
    private readonly TroubleLog? _log;

    public OpenTelemetryEvents(TroubleLog log)
    {
        _log = log;

        // The base constructor has announced the sources that exist already, before there was a log.
        foreach (var source in EventSource.GetSources())
        {
            Enable(source);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (_log is not null)
        {
            Enable(eventSource);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _log?.Tell($"{eventData.EventSource.Name}/{eventData.EventId}", Text(eventData));

    private void Enable(EventSource source)
    {
        if (source.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            EnableEvents(source, EventLevel.Warning);
        }
    }

    private static string Text(EventWrittenEventArgs data)
    {
        var values = data.Payload?.Select(FirstLine).ToArray() ?? [];
        try
        {
            return data.Message is { } message
                ? string.Format(CultureInfo.InvariantCulture, message, values)
                : $"{data.EventName}: {string.Join(", ", values)}";
        }
        catch (FormatException)
        {
            return $"{data.EventName}: {string.Join(", ", values)}";
        }
    }

    // Exceptions come as text with their stack.
    private static object FirstLine(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
