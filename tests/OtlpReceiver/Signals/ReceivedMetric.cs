namespace OtlpReceiver.Signals;

/// <summary>One export of one metric; the next collection arrives as another record.</summary>
public sealed record ReceivedMetric
{
    public required ReceivedAttributes Resource { get; init; }

    public required ReceivedScope Scope { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Unit { get; init; }

    public required ReceivedMetricKind Kind { get; init; }

    public required IReadOnlyList<ReceivedPoint> Points { get; init; }

    public override string ToString() => $"metric '{Name}' {Kind} in '{Unit}' of {Scope.Name}: {string.Join("; ", Points.Select(point => $"{point.Value} (count {point.Count}) {point.Attributes}"))}";
}
