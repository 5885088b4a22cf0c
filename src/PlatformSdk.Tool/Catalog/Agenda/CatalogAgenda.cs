using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Catalog.Verification.Transitions;

namespace PlatformSdk.Tool.Catalog.Agenda;

/// <summary>What the owners have to decide: sunsets, removals, what was announced, and previews that wait.</summary>
internal static class CatalogAgenda
{
    /// <summary>The most urgent first: what is overdue, then days in their order, then baselines.</summary>
    public static IReadOnlyList<DueDecision> Of(CatalogHistory history, DateOnly today, DueDate? limit = null) =>
    [
        .. history.Current.Entries
            .SelectMany(entry => Decisions(history, entry))
            .Select(decision => decision with { IsOverdue = IsOverdue(history, decision.By, today) })
            .Where(decision => limit is null || DueDate.Parse(decision.By)?.IsBy(limit.Value) != false)
            .OrderByDescending(decision => decision.IsOverdue)
            .ThenBy(decision => DueDate.Parse(decision.By)?.Day is null)
            .ThenBy(decision => decision.By, StringComparer.Ordinal)
            .ThenBy(decision => decision.Entry, StringComparer.Ordinal),
    ];

    private static IEnumerable<DueDecision> Decisions(CatalogHistory history, CatalogedEntry entry)
    {
        var next = entry.StageAt(BaselineOrder.Preview);
        var latest = history.Current.Baselines.LastOrDefault(baseline => baseline != BaselineOrder.Preview);
        var now = latest is null ? null : entry.StageAt(latest);
        if (next == Stages.Removed && now is null or Stages.Removed)
        {
            yield break;
        }

        if (entry.SunsetBy is { } by && next != Stages.Removed)
        {
            yield return Decision("sunset", by, entry.Sunset ?? "It has an end.", next == Stages.Deprecated ? "Remove it, or move the end." : "Deprecate it, or move the end.");
        }

        if (next == Stages.Deprecated && Notice(history, entry) >= RemovalCheck.BaselinesOfNotice)
        {
            yield return Decision("removal", BaselineOrder.Preview, $"It has been deprecated for {Notice(history, entry)} baselines.", "Remove it in the next baseline, or say why it stays.");
        }
        else if (next == Stages.Preview)
        {
            yield return Decision("preview", BaselineOrder.Preview, Waiting(history, entry), "Recommend it in the next baseline, withdraw it, or say why it waits.", Blockers(entry));
        }
        else if (next != now)
        {
            yield return Decision("promotion", BaselineOrder.Preview, $"It is {now ?? "not there"} under {latest} and will be {next}.", "Let it go out with the next baseline, or take it back.", Blockers(entry));
        }

        if (latest is not null && now is not null && next is not (Stages.Removed or null) && Upcoming(entry, latest) is { Count: > 0 } upcoming)
        {
            yield return Decision("change", BaselineOrder.Preview, $"Under the next baseline {string.Join(", ", upcoming)}.", "Let it go out with the next baseline, or take it back.");
        }

        DueDecision Decision(string kind, string by, string reason, string decision, IReadOnlyList<string>? blockers = null) =>
            new(kind, entry.Id, entry.Owner, by, reason, decision, blockers ?? []);
    }

    private static List<string> Upcoming(CatalogedEntry entry, string latest) =>
    [
        .. entry.Options.Where(option => option.DefaultAt(BaselineOrder.Preview) != option.DefaultAt(latest))
            .Select(option => $"{option.Key} is {option.DefaultAt(BaselineOrder.Preview)}, not {option.DefaultAt(latest)}"),
        .. entry.Revisions.Where(revision => revision.Baseline == BaselineOrder.Preview).Select(revision => $"revision {revision.Number} detects more"),
    ];

    private static int Notice(CatalogHistory history, CatalogedEntry entry) =>
        history.Baselines.Count(baseline => baseline != BaselineOrder.Preview && entry.StageAt(baseline) == Stages.Deprecated);

    private static string Waiting(CatalogHistory history, CatalogedEntry entry)
    {
        var baselines = history.Baselines.Count(baseline => baseline != BaselineOrder.Preview && entry.StageAt(baseline) == Stages.Preview);
        return baselines == 0 ? "It is a preview, new since the last baseline." : $"It has been a preview for {baselines} {(baselines == 1 ? "baseline" : "baselines")}.";
    }

    private static List<string> Blockers(CatalogedEntry entry) =>
    [
        .. entry.EdgeCases.Where(edge => edge.IsOpen).Select(edge => $"open edge case: {edge.Situation}"),
        .. entry.Kind == "rule" && entry.HasFix != true && string.IsNullOrWhiteSpace(entry.ManualFix) ? new[] { "neither a fix nor a way by hand" } : [],
    ];

    private static bool IsOverdue(CatalogHistory history, string by, DateOnly today) => DueDate.Parse(by) switch
    {
        { Day: { } day } => day < today,
        { Baseline: { } baseline } => baseline != BaselineOrder.Preview && history.IsReleased(baseline),
        _ => false,
    };
}
