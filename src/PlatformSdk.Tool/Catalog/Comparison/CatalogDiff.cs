using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Comparison;

/// <summary>What one catalogue says that another did not.</summary>
internal static class CatalogDiff
{
    public static IReadOnlyList<CatalogChange> Between(CatalogDocument older, CatalogDocument newer)
    {
        var baselines = ComparedBaseline.Of(older, newer);
        return
        [
            .. Baselines(older, newer),
            .. newer.Entries.SelectMany(entry => older.Find(entry.Id) is { } before ? Changes(before, entry, baselines) : [Added(entry, baselines)]),
            .. older.Entries.Where(entry => newer.Find(entry.Id) is null).Select(entry => Gone(entry, baselines)),
        ];
    }

    private static IEnumerable<CatalogChange> Baselines(CatalogDocument older, CatalogDocument newer) =>
    [
        .. newer.Baselines.Except(older.Baselines).Select(baseline => new CatalogChange("", "baseline", null, baseline, ChangeReach.Moving)),
        .. older.Baselines.Except(newer.Baselines).Select(baseline => new CatalogChange("", "baseline", baseline, null, ChangeReach.Pinned)),
    ];

    private static IEnumerable<CatalogChange> Changes(CatalogedEntry before, CatalogedEntry after, IReadOnlyList<ComparedBaseline> baselines)
    {
        var old = EntryFacts.Of(before, baselines, static baseline => baseline.Older).DistinctBy(fact => fact.Field).ToDictionary(fact => fact.Field);
        var now = EntryFacts.Of(after, baselines, static baseline => baseline.Newer).DistinctBy(fact => fact.Field).ToList();
        foreach (var fact in now.Concat(old.Values.ExceptBy(now.Select(fact => fact.Field), fact => fact.Field).Select(fact => fact with { Value = null })))
        {
            var value = old.GetValueOrDefault(fact.Field)?.Value;
            if (value != fact.Value && !IsUntold(fact, value))
            {
                yield return new CatalogChange(after.Id, fact.Field, value, fact.Value, ReachOf(fact, value));
            }
        }
    }

    // A catalogue from before modes and severities were said is no sign that one changed, and what a new stage does goes without saying.
    private static bool IsUntold(EntryFact fact, string? before) =>
        (before is null || fact.Value is null)
        && (fact.Field.StartsWith("mode ", StringComparison.Ordinal) || fact.Field.StartsWith("severity ", StringComparison.Ordinal));

    // A new key does nothing until somebody sets it.
    private static ChangeReach ReachOf(EntryFact fact, string? before) =>
        before is null && !fact.Field.StartsWith("stage ", StringComparison.Ordinal) ? ChangeReach.Readers : fact.Reach;

    private static CatalogChange Added(CatalogedEntry entry, IReadOnlyList<ComparedBaseline> baselines) =>
        new(entry.Id, "entry", null, $"{entry.Title} ({StagesOf(entry)})", ReachOf(entry, baselines, static baseline => baseline.Newer));

    private static CatalogChange Gone(CatalogedEntry entry, IReadOnlyList<ComparedBaseline> baselines) =>
        new(entry.Id, "entry", $"{entry.Title} ({StagesOf(entry)})", null, ReachOf(entry, baselines, static baseline => baseline.Older));

    private static ChangeReach ReachOf(CatalogedEntry entry, IReadOnlyList<ComparedBaseline> baselines, Func<ComparedBaseline, string> side) => baselines
        .Where(baseline => Stages.IsInUse(entry.StageAt(side(baseline))))
        .Select(baseline => baseline.Reach)
        .DefaultIfEmpty(ChangeReach.Readers)
        .Min();

    private static string StagesOf(CatalogedEntry entry) => string.Join(", ", entry.Stages.Select(stage => $"{stage.Stage} from {stage.Baseline} on"));
}
