using Google.Protobuf;
using OtlpReceiver.Protocol;
using OtlpReceiver.Signals;

namespace OtlpReceiver;

/// <summary>Turns export messages into records.</summary>
internal static class Decoder
{
    public static IEnumerable<ReceivedSpan> Spans(byte[] message) =>
        from resource in ExportTraceServiceRequest.Parser.ParseFrom(message).ResourceSpans
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new ReceivedSpan
        {
            Resource = Attributes(resource.Resource?.Attributes),
            Scope = Scope(scope.Scope),
            Name = span.Name,
            Kind = (ReceivedSpanKind)span.Kind,
            TraceId = Hex(span.TraceId),
            SpanId = Hex(span.SpanId),
            ParentSpanId = Hex(span.ParentSpanId),
            TraceState = span.TraceState,
            Duration = TimeSpan.FromTicks((long)(span.EndTimeUnixNano - span.StartTimeUnixNano) / TimeSpan.NanosecondsPerTick),
            Attributes = Attributes(span.Attributes),
            Events = [.. span.Events.Select(one => new ReceivedSpanEvent(one.Name, Attributes(one.Attributes)))],
            Status = (ReceivedSpanStatus)(span.Status?.Code ?? 0),
            StatusMessage = span.Status?.Message ?? "",
        };

    public static IEnumerable<ReceivedMetric> Metrics(byte[] message) =>
        from resource in ExportMetricsServiceRequest.Parser.ParseFrom(message).ResourceMetrics
        from scope in resource.ScopeMetrics
        from metric in scope.Metrics
        select new ReceivedMetric
        {
            Resource = Attributes(resource.Resource?.Attributes),
            Scope = Scope(scope.Scope),
            Name = metric.Name,
            Description = metric.Description,
            Unit = metric.Unit,
            Kind = Kind(metric),
            Points = Points(metric),
        };

    public static IEnumerable<ReceivedLog> Logs(byte[] message) =>
        from resource in ExportLogsServiceRequest.Parser.ParseFrom(message).ResourceLogs
        from scope in resource.ScopeLogs
        from log in scope.LogRecords
        select new ReceivedLog
        {
            Resource = Attributes(resource.Resource?.Attributes),
            Scope = Scope(scope.Scope),
            Body = log.Body?.StringValue ?? "",
            SeverityText = log.SeverityText,
            SeverityNumber = log.SeverityNumber,
            TraceId = Hex(log.TraceId),
            SpanId = Hex(log.SpanId),
            EventName = log.EventName,
            Attributes = Attributes(log.Attributes),
        };

    private static ReceivedMetricKind Kind(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => ReceivedMetricKind.Gauge,
        Metric.DataOneofCase.Sum => metric.Sum.IsMonotonic ? ReceivedMetricKind.Counter : ReceivedMetricKind.UpDownCounter,
        Metric.DataOneofCase.Histogram => ReceivedMetricKind.Histogram,
        Metric.DataOneofCase.ExponentialHistogram => ReceivedMetricKind.ExponentialHistogram,
        _ => ReceivedMetricKind.Unknown,
    };

    private static ReceivedPoint[] Points(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => [.. metric.Gauge.DataPoints.Select(Point)],
        Metric.DataOneofCase.Sum => [.. metric.Sum.DataPoints.Select(Point)],
        Metric.DataOneofCase.Histogram => [.. metric.Histogram.DataPoints.Select(point => new ReceivedPoint(Attributes(point.Attributes), point.Sum, (long)point.Count, [.. point.ExplicitBounds]))],
        Metric.DataOneofCase.ExponentialHistogram => [.. metric.ExponentialHistogram.DataPoints.Select(point => new ReceivedPoint(Attributes(point.Attributes), point.Sum, (long)point.Count, []))],
        _ => [],
    };

    private static ReceivedPoint Point(NumberDataPoint point) =>
        new(Attributes(point.Attributes), point.ValueCase == NumberDataPoint.ValueOneofCase.AsInt ? point.AsInt : point.AsDouble, 0, []);

    private static ReceivedScope Scope(InstrumentationScope? scope) => new(scope?.Name ?? "", scope?.Version ?? "");

    private static ReceivedAttributes Attributes(IEnumerable<KeyValue>? pairs)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var duplicates = new List<string>();
        foreach (var pair in pairs ?? [])
        {
            if (!values.TryAdd(pair.Key, Value(pair.Value)))
            {
                duplicates.Add(pair.Key);
            }
        }

        return new ReceivedAttributes(values, duplicates);
    }

    private static object? Value(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue,
        AnyValue.ValueOneofCase.IntValue => value.IntValue,
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue,
        AnyValue.ValueOneofCase.BytesValue => value.BytesValue.ToByteArray(),
        AnyValue.ValueOneofCase.ArrayValue => value.ArrayValue.Values.Select(Value).ToArray(),
        AnyValue.ValueOneofCase.KvlistValue => Attributes(value.KvlistValue.Values),
        _ => null,
    };

    private static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);
}
