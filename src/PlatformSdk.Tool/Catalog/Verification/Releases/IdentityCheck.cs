using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>An id is one thing for ever: used once, never gone without a removal, never used again.</summary>
internal sealed class IdentityCheck : ICatalogCheck
{
    public string Name => "identity";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) => [.. Twice(history), .. Gone(history), .. Again(history)];

    // Configuration ignores case, so Health and health would be one section.
    private static IEnumerable<CatalogFault> Twice(CatalogHistory history) => history.Current.Entries
        .GroupBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => new CatalogFault(group.Key, "id", $"{group.Count()} entries: {string.Join(", ", group.Select(entry => $"'{entry.Title}'"))}", "one", "Give the newer one an id that was never used."));

    private static IEnumerable<CatalogFault> Gone(CatalogHistory history)
    {
        foreach (var id in history.Releases.SelectMany(release => release.Document.Entries).Select(entry => entry.Id).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var last = history.ReleasesWith(id).Last();
            if (history.Current.Find(id) is null && !MayGo(history, id, last.Document.Find(id)!))
            {
                yield return new CatalogFault(
                    id, "id", "no entry", $"the one that {last.Version} released", "Put it back: it is removed by deprecating it, and stays listed as long as a supported baseline has it.");
            }
        }
    }

    // Removed under all that is still supported; or never more than a preview of a baseline that did not come.
    private static bool MayGo(CatalogHistory history, string id, CatalogedEntry last) =>
        last.StageAt(history.Current.Baselines[0]) == Stages.Removed
        || !history.ReleasesWith(id).Any(release => release.Document.Baselines.Where(release.Released).Any(baseline => release.Document.Find(id)!.StageAt(baseline) is not null));

    private static IEnumerable<CatalogFault> Again(CatalogHistory history)
    {
        foreach (var entry in history.Current.Entries)
        {
            var first = history.ReleasesWith(entry.Id).FirstOrDefault();
            var without = first is null ? null : history.Releases.FirstOrDefault(release => release.Version > first.Version && release.Document.Find(entry.Id) is null);
            if (without is not null)
            {
                yield return new CatalogFault(
                    entry.Id, "id", $"an id that {first!.Version} had and {without.Version} had no more", "one that was never used", "Give it another id: waivers and configuration still mean the old one.");
            }
        }
    }
}
