using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.Comparison;

/// <summary>Takes an entry apart into what can be compared one by one: its texts, and what it is under each baseline.</summary>
internal static class EntryFacts
{
    public static IEnumerable<EntryFact> Of(CatalogedEntry entry, IReadOnlyList<ComparedBaseline> baselines, Func<ComparedBaseline, string> side) =>
        [.. baselines.SelectMany(baseline => Under(entry, side(baseline), baseline)), .. Texts(entry)];

    private static IEnumerable<EntryFact> Under(CatalogedEntry entry, string baseline, ComparedBaseline compared)
    {
        var stage = entry.At(baseline);
        yield return Fact("stage", stage?.Stage);
        yield return Fact(entry.Kind == "rule" ? "severity" : "mode", stage?.Mode ?? stage?.Severity);
        if (entry.Kind == "rule")
        {
            yield return Fact("revision", $"{entry.RevisionAt(baseline)}");
        }

        foreach (var option in entry.Options)
        {
            yield return Fact(option.Key, option.DefaultAt(baseline));
        }

        EntryFact Fact(string name, string? value) => new($"{name} under {compared.Newer}", value, compared.Reach);
    }

    private static IEnumerable<EntryFact> Texts(CatalogedEntry entry) =>
    [
        .. new (string Field, string? Value)[]
        {
            ("kind", entry.Kind),
            ("title", entry.Title),
            ("owner", entry.Owner),
            ("contact", entry.Contact),
            ("area", entry.Area),
            ("since", entry.Since),
            ("rationale", entry.Rationale),
            ("cost", entry.Cost),
            ("metric", entry.Metric is { } metric ? $"{metric.Kind} {metric.Name}" : null),
            ("maximalWaiverDays", entry.MaximalWaiverDays?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("docs", entry.Docs),
            ("hasFix", entry.HasFix switch { true => "true", false => "false", null => null }),
            ("manualFix", entry.ManualFix),
            ("sunset", entry.Sunset),
            ("sunsetBy", entry.SunsetBy),
            ("replacement", entry.Replacement),
            ("migration", entry.Migration),
        }.Select(text => new EntryFact(text.Field, text.Value, ChangeReach.Readers)),
        .. entry.Options.Select(option => new EntryFact($"range of {option.Key}", option.Expected, ChangeReach.Readers)),
        .. entry.EdgeCases.Select(edge => new EntryFact($"edge case '{edge.Situation}'", edge.IsOpen ? "open" : edge.Test, ChangeReach.Readers)),
    ];
}
