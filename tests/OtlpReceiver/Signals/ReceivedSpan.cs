namespace OtlpReceiver.Signals;

/// <summary>A span as it came over the wire. Ids are lower-case hexadecimal; no parent is an empty string.</summary>
public sealed record ReceivedSpan
{
    public required ReceivedAttributes Resource { get; init; }

    public required ReceivedScope Scope { get; init; }

    public required string Name { get; init; }

    public required ReceivedSpanKind Kind { get; init; }

    public required string TraceId { get; init; }

    public required string SpanId { get; init; }

    public required string ParentSpanId { get; init; }

    public required string TraceState { get; init; }

    public required TimeSpan Duration { get; init; }

    public required ReceivedAttributes Attributes { get; init; }

    public required IReadOnlyList<ReceivedSpanEvent> Events { get; init; }

    public required ReceivedSpanStatus Status { get; init; }

    public required string StatusMessage { get; init; }

    public override string ToString() => $"span '{Name}' {Kind} of {Scope.Name}, {TraceId}-{SpanId}, status {Status}, {Attributes}";
}
