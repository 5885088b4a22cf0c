using System.Globalization;
using OtlpReceiver;
using OtlpReceiver.Signals;

namespace Package.Tests.Golden;

/// <summary>What a collector got from a service over its whole life, in an order that does not depend on timing.</summary>
internal static class TelemetryTranscript
{
    /// <summary>Attributes whose values are of one run, by key; ports and folders are replaced wherever they stand.</summary>
    private static readonly string[] Volatile =
    [
        "service.instance.id", "telemetry.sdk.version", "telemetry.distro.version", "PackageVersion", "RequestId", "ConnectionId", "ParentId", "SpanId", "TraceId", "ElapsedMilliseconds",
        "TraceIdentifier", "exception.stacktrace", "network.peer.port", "client.port", "server.port",
    ];

    public static string Of(Receiver receiver)
    {
        var resources = receiver.Spans.Select(span => span.Resource).Concat(receiver.Metrics.Select(metric => metric.Resource)).Concat(receiver.Logs.Select(log => log.Resource));
        return string.Join("\n", (string[])
        [
            .. resources.Select(resource => "resource\n" + Write(resource)).Distinct(),
            .. receiver.Spans.Select(span => Write(span, receiver.Spans)).Order(StringComparer.Ordinal),
            .. receiver.Metrics.Select(metric => metric.Scope.Name).Where(IsOfRuntime).Distinct().Order(StringComparer.Ordinal).Select(scope => $"metrics of {scope}\n"),
            .. receiver.Metrics.Where(metric => !IsOfRuntime(metric.Scope.Name)).GroupBy(Head).Select(Write).Order(StringComparer.Ordinal),
            .. receiver.Logs.Select(Write).Order(StringComparer.Ordinal),
        ]);
    }

    private static string Write(ReceivedSpan span, IReadOnlyList<ReceivedSpan> all)
    {
        var parent = span.ParentSpanId.Length == 0 ? "none" : all.FirstOrDefault(one => one.SpanId == span.ParentSpanId)?.Name ?? "elsewhere";
        return $"span {span.Name}\n  {span.Kind} of {span.Scope.Name}, parent {parent}, status {span.Status} {span.StatusMessage}".TrimEnd() + "\n" + Write(span.Attributes)
            + string.Concat(span.Events.Select(one => $"  event {one.Name}\n{Write(one.Attributes)}"));
    }

    // That they are exported is the platform's doing; what is in them depends on when connections close and garbage is collected.
    private static bool IsOfRuntime(string scope) => scope.StartsWith("System.", StringComparison.Ordinal) || scope is "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.MemoryPool";

    private static string Head(ReceivedMetric metric) => $"metric {metric.Name}\n  {metric.Kind} of {metric.Scope.Name} in '{metric.Unit}': {metric.Description}\n";

    private static string Write(IGrouping<string, ReceivedMetric> metrics) => metrics.Key + string.Concat(metrics.SelectMany(metric => metric.Points).Select(point => "  point\n" + Write(point.Attributes)).Distinct().Order(StringComparer.Ordinal));

    private static string Write(ReceivedLog log) =>
        $"log {log.Scope.Name}: {log.Body}\n  {log.SeverityText} {log.EventName}, {(log.TraceId.Length == 0 ? "outside of a trace" : "in a trace")}".TrimEnd() + "\n" + Write(log.Attributes);

    private static string Write(ReceivedAttributes attributes) => string.Concat(attributes.Values
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"    {pair.Key} = {(Volatile.Contains(pair.Key) ? $"<{pair.Key}>" : Show(pair.Value))}\n"));

    private static string? Show(object? value) => value switch
    {
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Show)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.ReplaceLineEndings(" | "),
    };
}
