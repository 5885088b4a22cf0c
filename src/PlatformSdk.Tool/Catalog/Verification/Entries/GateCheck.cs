using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Entries;

/// <summary>
/// What an entry must have before it enters a stage. Preview: a reason, a page, a cost and what counts it. Recommended: a rule
/// has a fix, or says what to do by hand. Owner, edge cases and announcement have checks of their own.
/// </summary>
internal sealed class GateCheck : ICatalogCheck
{
    public string Name => "gate";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) => history.Current.Entries.SelectMany(entry => Check(history, entry));

    private static IEnumerable<CatalogFault> Check(CatalogHistory history, CatalogedEntry entry)
    {
        foreach (var (field, value, remedy) in new[]
        {
            ("title", entry.Title, "Say in a line what it does."),
            ("rationale", entry.Rationale, "Say why it is worth a service's while."),
            ("docs", entry.Docs, "Write its page, and name it."),
            ("cost", entry.Cost, "Say what a service or a build pays for it."),
            ("metric", entry.Metric?.Name, "Name the instrument or the report field that counts it."),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new CatalogFault(entry.Id, field, "nothing", "what every entry has from preview on", remedy);
            }
        }

        if (!string.IsNullOrWhiteSpace(entry.Docs) && !history.HasPage(entry.Docs))
        {
            yield return new CatalogFault(entry.Id, "docs", $"{entry.Docs}, which is not there", "its page", "Write the page, or correct its path.");
        }

        if (entry.MaximalWaiverDays is not (> 0 and <= 366))
        {
            yield return new CatalogFault(
                entry.Id, "maximalWaiverDays", entry.MaximalWaiverDays is { } days ? $"{days}" : "nothing", "1 to 366", "A waiver has an end within a year: say how many days it may last.");
        }

        if (entry.Kind == "rule" && entry.HasFix != true && string.IsNullOrWhiteSpace(entry.ManualFix) && entry.Stages.Any(stage => Stages.IsInUse(stage.Stage)))
        {
            yield return new CatalogFault(
                entry.Id, "manualFix", "neither a fix nor a way by hand", "one of them before it is recommended", "Write a fix, or say in manualFix what to do by hand.");
        }
    }
}
