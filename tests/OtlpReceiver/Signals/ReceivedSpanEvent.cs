namespace OtlpReceiver.Signals;

public sealed record ReceivedSpanEvent(string Name, ReceivedAttributes Attributes);
