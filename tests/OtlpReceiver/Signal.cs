namespace OtlpReceiver;

public enum Signal
{
    Traces,
    Metrics,
    Logs,
}
