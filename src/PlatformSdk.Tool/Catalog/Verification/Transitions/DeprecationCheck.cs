using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Verification.Transitions;

/// <summary>What leaves names what takes its place, the way there, and its end. What takes its place is no less stable than it was.</summary>
internal sealed partial class DeprecationCheck : ICatalogCheck
{
    public string Name => "deprecation";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) =>
        from entry in history.Current.Entries
        let place = entry.Stages.ToList().FindIndex(stage => stage.Stage == Stages.Deprecated)
        where place >= 0
        from fault in Check(history, entry, place)
        select fault;

    private static IEnumerable<CatalogFault> Check(CatalogHistory history, CatalogedEntry entry, int place)
    {
        foreach (var (field, value, remedy) in new[]
        {
            ("replacement", entry.Replacement, "Name the entry that takes its place, or what outside of the platform does."),
            ("migration", entry.Migration, "Name the page or the command that moves a service."),
            ("sunset", entry.Sunset, "Say what makes it superfluous."),
            ("sunsetBy", entry.SunsetBy, "Say by which day or baseline it is removed."),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new CatalogFault(entry.Id, field, "nothing", $"one, since the entry is deprecated under {entry.Stages[place].Baseline}", remedy);
            }
        }

        if (!string.IsNullOrWhiteSpace(entry.SunsetBy) && !BaselineOrder.IsBaseline(entry.SunsetBy)
            && !DateOnly.TryParseExact(entry.SunsetBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new CatalogFault(entry.Id, "sunsetBy", entry.SunsetBy, "a day such as 2028-11-14 or a baseline", "Write it so that it can fall due.");
        }

        if (entry.Replacement is { } name && Id().IsMatch(name) && ReplacementFault(history, entry, name, place) is { } fault)
        {
            yield return fault;
        }
    }

    private static CatalogFault? ReplacementFault(CatalogHistory history, CatalogedEntry entry, string name, int place)
    {
        if (history.Current.Find(name) is not { } replacement)
        {
            return new CatalogFault(entry.Id, "replacement", name, "an entry of this catalogue", "Name the entry that takes its place; for something outside of the platform, say it in words.");
        }

        var was = place > 0 ? entry.Stages[place - 1].Stage : Stages.Recommended;
        var stage = replacement.StageAt(entry.Stages[place].Baseline);
        return stage is Stages.Recommended or Stages.Required && Stages.IndexOf(stage) >= Stages.IndexOf(was)
            ? null
            : new CatalogFault(
                entry.Id,
                "replacement",
                $"{name}, {stage ?? "not there"} under {entry.Stages[place].Baseline}",
                $"one at least as stable as this entry was: {was}",
                "Let the replacement get there first.");
    }

    [GeneratedRegex("^(PLAT[0-9]+|[A-Z][A-Za-z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
