using PlatformSdk.Tool.Catalog.History;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>Under a released baseline an entry keeps its stage, its mode or severity, and what it detects; under <c>preview</c> all of it may change.</summary>
internal sealed class ReleasedStagesCheck : ICatalogCheck
{
    public string Name => "released-stages";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        (from entry in history.ReleasedEntries()
         from baseline in entry.Release.Document.Baselines
         where entry.Release.Released(baseline) && history.Current.Baselines.Contains(baseline)
         from fault in Check(entry, baseline)
         select (baseline, fault))
        .DistinctBy(found => (found.baseline, found.fault.Entry, found.fault.Field))
        .Select(found => found.fault);

    private static IEnumerable<CatalogFault> Check(ReleasedEntry entry, string baseline)
    {
        var (then, now) = (entry.Then.At(baseline), entry.Now.At(baseline));
        foreach (var (field, before, after) in new[]
        {
            ("stage", then?.Stage, now?.Stage),

            // A catalogue that did not say it yet said nothing that could be broken.
            ("mode", then?.Mode ?? now?.Mode, now?.Mode),
            ("severity", then?.Severity ?? now?.Severity, now?.Severity),
            ("revision", $"{entry.Then.RevisionAt(baseline)}", $"{entry.Now.RevisionAt(baseline)}"),
        })
        {
            // A preview may join a released baseline: it does nothing there.
            if (before != after && !(before is null && after is "preview" or "off" or "report" or "none"))
            {
                yield return new CatalogFault(
                    entry.Now.Id,
                    field == "revision" ? "revisions" : "stages",
                    $"{field} {after ?? "none"} under {baseline}",
                    $"{before ?? "none"}, as {entry.Release.Version} released it",
                    "Put it back, and write the change under preview: services pinned to a baseline get what it was released with.");
                yield break;
            }
        }
    }
}
