namespace OtlpReceiver.Signals;

/// <summary>The instrumentation scope: a source's, meter's or logger category's name.</summary>
public sealed record ReceivedScope(string Name, string Version);
