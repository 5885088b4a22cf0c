using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>
/// What no release had does not act under a released baseline. Two exceptions: before 1.0.0 entries may still join the
/// product's first baseline, and a governance rule judges the platform's own files, which have to be valid from the start.
/// </summary>
internal sealed class NewEntryCheck : ICatalogCheck
{
    public string Name => "new-entry";

    public IEnumerable<CatalogFault> Check(CatalogHistory history)
    {
        foreach (var entry in history.Current.Entries.Where(entry => entry.Area != "governance" && !history.ReleasesWith(entry.Id).Any()))
        {
            var acting = history.Current.Baselines.FirstOrDefault(baseline =>
                history.IsReleased(baseline)
                && Stages.IsInUse(entry.StageAt(baseline))
                && !(history.IsBeforeVersionOne && BelongsToFirst(history, entry, baseline)));
            if (acting is not null)
            {
                yield return new CatalogFault(
                    entry.Id,
                    "stages",
                    $"{entry.StageAt(acting)} under {acting}, which is released",
                    "a preview there, or nothing",
                    "Write the stage under preview: services pinned to a baseline get no more by an update.");
            }
        }
    }

    private static bool BelongsToFirst(CatalogHistory history, CatalogedEntry entry, string baseline) =>
        baseline == history.FirstBaseline || entry.StageAt(baseline) == entry.StageAt(history.FirstBaseline);
}
