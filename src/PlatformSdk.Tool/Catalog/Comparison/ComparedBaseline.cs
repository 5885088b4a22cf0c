using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Comparison;

/// <summary>A baseline of the newer catalogue, and what it was in the older one: a new baseline was its <c>preview</c>.</summary>
internal sealed record ComparedBaseline(string Older, string Newer)
{
    public ChangeReach Reach => Newer == Older && Newer != BaselineOrder.Preview ? ChangeReach.Pinned : ChangeReach.Moving;

    public static IReadOnlyList<ComparedBaseline> Of(CatalogDocument older, CatalogDocument newer) =>
        [.. newer.Baselines.Select(baseline => new ComparedBaseline(older.Baselines.Contains(baseline) ? baseline : BaselineOrder.Preview, baseline))];
}
