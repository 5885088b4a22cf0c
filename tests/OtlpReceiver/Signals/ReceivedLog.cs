namespace OtlpReceiver.Signals;

/// <summary>A log record as it came over the wire. Scope values arrive among the attributes; no trace is an empty string.</summary>
public sealed record ReceivedLog
{
    public required ReceivedAttributes Resource { get; init; }

    /// <summary>Its name is the logger's category.</summary>
    public required ReceivedScope Scope { get; init; }

    public required string Body { get; init; }

    public required string SeverityText { get; init; }

    public required int SeverityNumber { get; init; }

    public required string TraceId { get; init; }

    public required string SpanId { get; init; }

    public required string EventName { get; init; }

    public required ReceivedAttributes Attributes { get; init; }

    public override string ToString() => $"log {SeverityText} '{Body}' of {Scope.Name}, {TraceId}-{SpanId}, {Attributes}";
}
