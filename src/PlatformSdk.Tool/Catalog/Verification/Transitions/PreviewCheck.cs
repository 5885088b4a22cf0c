using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Transitions;

/// <summary>A preview may decide and count, but does nothing to a service that did not ask for it; what is removed does nothing at all.</summary>
internal sealed class PreviewCheck : ICatalogCheck
{
    public string Name => "preview-acts";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        from entry in history.Current.Entries
        from i in Enumerable.Range(0, entry.Stages.Count)
        let stage = entry.Stages[i]
        where stage is { Acts: true, Stage: Stages.Preview or Stages.Removed }
        select new CatalogFault(
            entry.Id,
            $"stages[{i}].{(stage.Mode is null ? "severity" : "mode")}",
            $"{stage.Mode ?? stage.Severity} in stage {stage.Stage} under {stage.Baseline}",
            stage.Mode is null ? "none" : stage.Stage == Stages.Preview ? "off or report" : "off",
            stage.Stage == Stages.Preview ? "A preview only counts what it would do; to let it act, make it recommended in the next baseline." : "Delete what it does.");
}
