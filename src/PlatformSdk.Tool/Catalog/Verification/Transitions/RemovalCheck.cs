using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Transitions;

/// <summary>Nothing is removed that was not deprecated for two baselines.</summary>
internal sealed class RemovalCheck : ICatalogCheck
{
    /// <summary>How many baselines a service has to move on.</summary>
    public const int BaselinesOfNotice = 2;

    public string Name => "removal";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        from entry in history.Current.Entries
        let place = entry.Stages.ToList().FindIndex(stage => stage.Stage == Stages.Removed)
        where place >= 0
        let notice = Notice(history, entry, place)
        where notice < BaselinesOfNotice
        select new CatalogFault(
            entry.Id,
            $"stages[{place}].stage",
            $"removed under {entry.Stages[place].Baseline}, deprecated for {notice} {(notice == 1 ? "baseline" : "baselines")} before",
            $"deprecated for {BaselinesOfNotice}",
            notice == 0 ? "Deprecate it first." : "Remove it one baseline later.");

    private static int Notice(CatalogHistory history, CatalogedEntry entry, int place) => history.Baselines.Count(baseline =>
        entry.StageAt(baseline) == Stages.Deprecated && BaselineOrder.Instance.Compare(baseline, entry.Stages[place].Baseline) < 0);
}
