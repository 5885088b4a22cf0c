namespace OtlpReceiver;

/// <summary>One export call, also one that was not accepted. Headers are found by name, regardless of case.</summary>
public sealed record ReceivedRequest(Signal Signal, Transport Transport, string Path, IReadOnlyDictionary<string, string> Headers, Answer Answer)
{
    public override string ToString() => $"export of {Signal} over {Transport} to {Path}, answered by {Answer}";
}
