extern alias analyzers;

using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PlatformSdk;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;
using RuleCatalog = analyzers::PlatformSdk.Analyzers.CodeFixes.Engine.RuleCatalog;
using RuleCatalogEntry = analyzers::PlatformSdk.Analyzers.CodeFixes.Engine.RuleCatalogEntry;
using RuleStage = analyzers::PlatformSdk.Hosting.Catalog.Stage;

namespace House.Tests.Catalog;

/// <summary>Both lists, read from the code that ships.</summary>
internal static partial class CatalogItems
{
    public static IReadOnlyList<CatalogItem> Defaults { get; } = [.. WebDefaults.All.Concat(HostingDefaults.All).Select(OfDefault)];

    /// <summary>Those that need no web server.</summary>
    public static IReadOnlyList<CatalogItem> HostNeutral { get; } = [.. HostingDefaults.All.Select(OfDefault)];

    public static IReadOnlyList<CatalogItem> Rules { get; } = [.. RuleCatalog.Rules.Select(OfRule)];

    /// <summary>Rules that the build keeps and no analyzer.</summary>
    public static IReadOnlyList<CatalogItem> BuildErrors { get; } = [.. RuleCatalog.BuildErrors.Select(OfRule)];

    public static IReadOnlyList<CatalogItem> All { get; } = [.. Defaults, .. Rules.Concat(BuildErrors).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static CatalogItem OfDefault(PlatformDefault entry) => new()
    {
        Id = entry.Id,
        Kind = "default",
        Package = entry.GetType().Assembly.GetName().Name!,
        Title = entry.Entry.Title,
        Owner = entry.Entry.Owner.Team,
        Contact = entry.Entry.Owner.Contact,
        Area = entry.Entry.Area,
        Since = entry.Entry.Since,
        Rationale = entry.Entry.Rationale,
        Cost = entry.Entry.Cost,
        Metric = new CatalogMetric(entry.Entry.Metric.Kind, entry.Entry.Metric.Name),
        MaximalWaiverDays = entry.Entry.MaximalWaiverDays,
        Sunset = entry.Entry.Sunset,
        SunsetBy = entry.Entry.SunsetBy,
        Replacement = entry.Entry.Replacement,
        Migration = entry.Entry.Migration,
        Docs = $"docs/defaults/{KebabCase(entry.Id)}.md",
        Stages = [.. entry.Entry.Stages.Select(stage => new CatalogStage(stage.Baseline, CamelCase(stage.Stage.ToString()), Mode: ModeAt(entry, stage.Baseline)))],
        Options =
        [
            new CatalogOption($"{entry.Section}:Enabled", "Switches the default off.", "true or false", "true", null, null),
            .. entry.SettingList.Select(setting => new CatalogOption(
                $"{entry.Section}:{setting.Name}", setting.Summary, setting.Expected, setting.DefaultText, Changes(setting), setting.Source)),
        ],
        EdgeCases = [.. entry.Entry.EdgeCases.Select(edge => new CatalogEdgeCase(edge.Situation, edge.Test))],
    };

    private static CatalogItem OfRule(RuleCatalogEntry rule) => new()
    {
        Id = rule.Entry.Id,
        Kind = "rule",
        Package = typeof(PlatformDefault).Assembly.GetName().Name!,
        Title = rule.Entry.Title,
        Owner = rule.Entry.Owner.Team,
        Contact = rule.Entry.Owner.Contact,
        Area = rule.Entry.Area,
        Since = rule.Entry.Since,
        Rationale = rule.Entry.Rationale,
        Cost = rule.Entry.Cost,
        Metric = new CatalogMetric(rule.Entry.Metric.Kind, rule.Entry.Metric.Name),
        MaximalWaiverDays = rule.Entry.MaximalWaiverDays,
        Sunset = rule.Entry.Sunset,
        SunsetBy = rule.Entry.SunsetBy,
        Replacement = rule.Entry.Replacement,
        Migration = rule.Entry.Migration,
        Docs = $"docs/rules/{rule.Entry.Id}.md",
        HasFix = rule.HasFix,
        ManualFix = rule.Entry.ManualFix,
        Stages = [.. rule.Entry.Stages.Select(stage => new CatalogStage(stage.Baseline, CamelCase(stage.Stage.ToString()), Severity: Severity(stage.Stage)))],
        Revisions =
        [
            .. rule.Entry.Revisions.Any(revision => revision.Number == 1) ? [] : new[] { new CatalogRevision(1, rule.Entry.Stages[0].Baseline, rule.Entry.Title) },
            .. rule.Entry.Revisions.Select(revision => new CatalogRevision(revision.Number, revision.Baseline, revision.Detects)),
        ],
        EdgeCases = [.. rule.Entry.EdgeCases.Select(edge => new CatalogEdgeCase(edge.Situation, edge.Test))],
    };

    // Asked of the engine itself: a preview that acts must show here, whatever the stage says.
    private static string ModeAt(PlatformDefault entry, string baseline)
    {
        var app = new PlatformApp { Assembly = typeof(CatalogItems).Assembly, Baseline = baseline };
        return CamelCase(entry.Resolve(new SnapshotSources(app, new ConfigurationBuilder().Build())).Mode.ToString());
    }

    private static string Severity(RuleStage stage) => stage switch
    {
        RuleStage.Required => "error",
        RuleStage.Recommended or RuleStage.Deprecated => "warning",
        _ => "none",
    };

    private static CatalogOptionChange[]? Changes(PlatformSetting setting)
    {
        var before = setting.DefaultText;
        var changes = new List<CatalogOptionChange>();
        foreach (var baseline in SupportedBaselines.All)
        {
            var value = setting.DefaultTextAt(baseline);
            if (value != before)
            {
                changes.Add(new CatalogOptionChange(baseline, before = value));
            }
        }

        return changes.Count == 0 ? null : [.. changes];
    }

    public static string KebabCase(string name) => WordStart().Replace(name, "-$1").ToLowerInvariant();

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
