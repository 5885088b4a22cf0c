using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Entries;

/// <summary>Revisions of a rule are counted up, one with each baseline that sharpens it.</summary>
internal sealed class RevisionsCheck : ICatalogCheck
{
    public string Name => "revisions";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        from entry in history.Current.Entries
        from i in Enumerable.Range(0, entry.Revisions.Count)
        let fault = Check(history, entry, i)
        where fault is not null
        select fault;

    private static CatalogFault? Check(CatalogHistory history, CatalogedEntry entry, int i)
    {
        var revision = entry.Revisions[i];
        var field = $"revisions[{i}]";
        if (entry.Kind != "rule")
        {
            return new CatalogFault(entry.Id, field, "a revision of a default", "none", "A default changes by its stages and by the values of its options.");
        }

        // The first may be left out: a rule has it from its first stage on.
        var before = i > 0 ? entry.Revisions[i - 1] : new CatalogedRevision(revision.Number == 1 ? 0 : 1, "", "");
        if (revision.Number != before.Number + 1)
        {
            return new CatalogFault(
                entry.Id, field + ".number", $"{revision.Number} after {before.Number}", $"{before.Number + 1}", "Number the revisions without a gap, the oldest first.");
        }

        if (!history.Baselines.Contains(revision.Baseline))
        {
            return new CatalogFault(entry.Id, field + ".baseline", revision.Baseline, string.Join(", ", history.Current.Baselines), "Name a baseline that exists.");
        }

        if (i > 0 && BaselineOrder.IsInForce(revision.Baseline, before.Baseline))
        {
            return new CatalogFault(
                entry.Id, field + ".baseline", $"{revision.Baseline} after {before.Baseline}", "a later baseline", "A sharper detection begins with a later baseline than the one before it.");
        }

        return string.IsNullOrWhiteSpace(revision.Detects)
            ? new CatalogFault(entry.Id, field + ".detects", "nothing", "what it detects that the one before did not", "Say it in a sentence: it is on the roadmap.")
            : null;
    }
}
