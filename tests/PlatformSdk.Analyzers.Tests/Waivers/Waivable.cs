using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

/// <summary>A catalogue of two rules and a default.</summary>
internal sealed class Waivable : IWaivable
{
    public static readonly Waivable All = new();

    public IEnumerable<string> Names => ["PLAT1001", "PLAT2002", "RateLimiting"];

    public int? LimitOf(string rule) => Names.Contains(rule) ? 184 : null;
}
