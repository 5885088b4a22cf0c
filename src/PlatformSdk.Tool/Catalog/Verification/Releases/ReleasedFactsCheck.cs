using PlatformSdk.Tool.Catalog.History;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>What a release said about an entry for good: what kind of thing it is, its area, since when it is there, and how long waivers may last.</summary>
internal sealed class ReleasedFactsCheck : ICatalogCheck
{
    public string Name => "released-facts";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) => history.ReleasedEntries()
        .SelectMany(Check)
        .DistinctBy(fault => (fault.Entry, fault.Field));

    private static IEnumerable<CatalogFault> Check(ReleasedEntry entry)
    {
        var (release, then, now) = entry;
        foreach (var (field, before, after) in new[]
        {
            ("id", then.Id, now.Id),
            ("kind", then.Kind, now.Kind),
            ("area", then.Area, now.Area),
            ("since", then.Since, now.Since),
        })
        {
            if (before != after)
            {
                yield return new CatalogFault(now.Id, field, after, $"{before}, as {release.Version} released it", "Put it back; for another thing, make another entry.");
            }
        }

        if (then.MaximalWaiverDays is { } days && now.MaximalWaiverDays < days)
        {
            yield return new CatalogFault(
                now.Id, "maximalWaiverDays", $"{now.MaximalWaiverDays}", $"{days} or more, as {release.Version} released it", "A shorter limit would break builds whose waivers were right: keep it.");
        }
    }
}
