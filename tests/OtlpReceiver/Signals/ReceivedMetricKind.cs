namespace OtlpReceiver.Signals;

/// <summary>What instrument and aggregation the points come from.</summary>
public enum ReceivedMetricKind
{
    Unknown,
    Gauge,
    Counter,
    UpDownCounter,
    Histogram,
    ExponentialHistogram,
}
