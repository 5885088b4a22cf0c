using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Transitions;

/// <summary>An entry moves through the stages in their order, one at a time, and begins in preview.</summary>
internal sealed class StageOrderCheck : ICatalogCheck
{
    public string Name => "stage-order";

    public IEnumerable<CatalogFault> Check(CatalogHistory history)
    {
        foreach (var entry in history.Current.Entries)
        {
            if (entry.Stages.Count == 0)
            {
                yield return new CatalogFault(entry.Id, "stages", "none", "at least one", "Say from which baseline on it is in preview.");
                continue;
            }

            for (var i = 0; i < entry.Stages.Count; i++)
            {
                if ((BaselineFault(history, entry, i) ?? (i == 0 ? FirstFault(history, entry) : NextFault(entry, i))) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private static CatalogFault? BaselineFault(CatalogHistory history, CatalogedEntry entry, int i)
    {
        var baseline = entry.Stages[i].Baseline;
        if (!history.Baselines.Contains(baseline))
        {
            return new CatalogFault(entry.Id, $"stages[{i}].baseline", baseline, string.Join(", ", history.Current.Baselines), "Name a baseline that exists.");
        }

        return i > 0 && BaselineOrder.IsInForce(baseline, entry.Stages[i - 1].Baseline)
            ? new CatalogFault(
                entry.Id, $"stages[{i}].baseline", $"{baseline} after {entry.Stages[i - 1].Baseline}", "a later baseline", "List the stages from the oldest baseline on, one for each.")
            : null;
    }

    // What the product began with had no baseline before it to be a preview in; a governance rule judges the platform's own files.
    private static CatalogFault? FirstFault(CatalogHistory history, CatalogedEntry entry)
    {
        var first = entry.Stages[0];
        var mayBegin = first.Baseline == history.FirstBaseline || entry.Area == "governance"
            ? first.Stage is Stages.Preview or Stages.Recommended or Stages.Required
            : first.Stage == Stages.Preview;
        return mayBegin
            ? null
            : new CatalogFault(entry.Id, "stages[0].stage", $"{first.Stage} under {first.Baseline}", Stages.Preview, "A stage is skipped: let it begin as a preview, so that services can try it.");
    }

    private static CatalogFault? NextFault(CatalogedEntry entry, int i)
    {
        var (before, stage) = (entry.Stages[i - 1].Stage, entry.Stages[i].Stage);
        var allowed = Stages.After(before);

        // How long it must be deprecated before it is removed is a promise of its own.
        if (allowed.Contains(stage) || (stage == Stages.Removed && before != Stages.Removed))
        {
            return null;
        }

        var fault = new CatalogFault(entry.Id, $"stages[{i}].stage", $"{stage} after {before}", allowed.Count == 0 ? "nothing" : string.Join(" or ", allowed), "");
        return fault with
        {
            Remedy = Stages.IndexOf(stage) is var place && place < 0 ? "That is no stage."
                : before == Stages.Removed ? "What is removed stays so: give the new thing an id of its own."
                : place <= Stages.IndexOf(before) ? "Stages only go forward: what is too strict is deprecated and replaced."
                : "A stage is skipped: let it have at least one baseline in each.",
        };
    }
}
