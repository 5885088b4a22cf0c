namespace OtlpReceiver.Signals;

/// <summary>The numbers of OTLP.</summary>
public enum ReceivedSpanKind
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}
