using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// Takes every name for one that can be waived: the compiler has judged the file by the package's own list, which may be
/// newer than this tool's.
/// </summary>
internal sealed class AnyEntry : IWaivable
{
    public static readonly AnyEntry Instance = new();

    public IEnumerable<string> Names => [];

    public int? LimitOf(string rule) => int.MaxValue;
}
