using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Transitions;

/// <summary>
/// Nothing becomes required without notice: the last release before the baseline said so under <c>preview</c>. What is required
/// from the first baseline on had no release before it.
/// </summary>
internal sealed class AnnouncementCheck : ICatalogCheck
{
    public string Name => "announcement";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        from entry in history.Current.Entries
        where entry.Area != "governance"
        from i in Enumerable.Range(0, entry.Stages.Count)
        let stage = entry.Stages[i]
        where stage.Stage == Stages.Required
            && stage.Baseline != BaselineOrder.Preview
            && stage.Baseline != history.FirstBaseline
            && !IsAnnounced(history, entry.Id, stage.Baseline)
        select new CatalogFault(
            entry.Id,
            $"stages[{i}].stage",
            $"required under {stage.Baseline}, of which no release told under preview",
            "an announcement one baseline ahead",
            "Release it as required under preview first, and let it be required in the baseline after this one.");

    // What a release has, it has: that it was announced was to be checked before.
    private static bool IsAnnounced(CatalogHistory history, string id, string baseline) =>
        history.Releases.Any(release => release.Released(baseline) && release.Document.Find(id)?.StageAt(baseline) == Stages.Required)
        || history.Releases.LastOrDefault(release => !release.Released(baseline))?.Document.Find(id)?.StageAt(BaselineOrder.Preview) == Stages.Required;
}
