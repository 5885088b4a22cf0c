using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>What a <c>platform.ratchet.json</c> says: per project the old findings that it may keep. With a fault in it nothing applies.</summary>
internal sealed class RatchetFile(IReadOnlyList<RatchetLine> lines, IReadOnlyList<TextFault> faults)
{
    public const string Name = "platform.ratchet.json";

    public static readonly RatchetFile Empty = new([], []);

    /// <summary>In the order of the file; empty where there is a fault.</summary>
    public IReadOnlyList<RatchetLine> Lines { get; } = faults.Count == 0 ? lines : [];

    public IReadOnlyList<TextFault> Faults { get; } = faults;

    public static RatchetFile Read(string text)
    {
        var reading = JsonReader.Read(text);
        return reading.Value is { } root ? new RatchetReader().Read(root) : new([], [reading.Fault!]);
    }
}
