using PlatformSdk.Analyzers.Json;

namespace PlatformSdk.Analyzers.Waivers;

/// <summary>What a <c>platform.waivers.json</c> says. With a fault in it nothing applies.</summary>
internal sealed class WaiverFile(IReadOnlyList<Waiver> waivers, IReadOnlyList<TextFault> faults)
{
    public const string Name = "platform.waivers.json";

    public static readonly WaiverFile Empty = new([], []);

    /// <summary>In the order of the file; empty where there is a fault.</summary>
    public IReadOnlyList<Waiver> Waivers { get; } = faults.Count == 0 ? waivers : [];

    /// <summary>Everything wrong with the file, in the order of the file; of text that is no JSON the first thing.</summary>
    public IReadOnlyList<TextFault> Faults { get; } = faults;

    public static WaiverFile Read(string text, IWaivable waivable)
    {
        var reading = JsonReader.Read(text);
        return reading.Value is { } root ? new WaiverReader(waivable).Read(root) : new([], [reading.Fault!]);
    }
}
