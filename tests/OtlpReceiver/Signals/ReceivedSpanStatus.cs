namespace OtlpReceiver.Signals;

/// <summary>The numbers of OTLP.</summary>
public enum ReceivedSpanStatus
{
    Unset,
    Ok,
    Error,
}
