extern alias analyzers;

using System.Text.RegularExpressions;
using PlatformSdk;
using PlatformSdk.Hosting.Defaults;
using RuleCatalog = analyzers::PlatformSdk.Analyzers.CodeFixes.Engine.RuleCatalog;
using RuleCatalogEntry = analyzers::PlatformSdk.Analyzers.CodeFixes.Engine.RuleCatalogEntry;

namespace House.Tests.Catalog;

/// <summary>Both lists, read from the code that ships.</summary>
internal static partial class CatalogItems
{
    public static IReadOnlyList<CatalogItem> Defaults { get; } = [.. WebDefaults.All.Concat(HostingDefaults.All).Select(OfDefault)];

    /// <summary>Those that need no web server.</summary>
    public static IReadOnlyList<CatalogItem> HostNeutral { get; } = [.. HostingDefaults.All.Select(OfDefault)];

    public static IReadOnlyList<CatalogItem> Rules { get; } = [.. RuleCatalog.Rules.Select(OfRule)];

    public static IReadOnlyList<CatalogItem> All { get; } = [.. Defaults, .. Rules];

    private static CatalogItem OfDefault(PlatformDefault entry) => new()
    {
        Id = entry.Id,
        Kind = "default",
        Title = entry.Entry.Title,
        Owner = entry.Entry.Owner.Team,
        Contact = entry.Entry.Owner.Contact,
        Area = entry.Entry.Area,
        Since = entry.Entry.Since,
        Rationale = entry.Entry.Rationale,
        Sunset = entry.Entry.Sunset,
        Docs = $"docs/defaults/{KebabCase(entry.Id)}.md",
        Stages = [.. entry.Entry.Stages.Select(stage => new CatalogStage(stage.Baseline, CamelCase(stage.Stage.ToString())))],
        Options =
        [
            new CatalogOption($"{entry.Section}:Enabled", "Switches the default off.", "true or false", "true", null),
            .. entry.SettingList.Select(setting => new CatalogOption($"{entry.Section}:{setting.Name}", setting.Summary, setting.Expected, setting.DefaultText, setting.Source)),
        ],
        EdgeCases = [.. entry.Entry.EdgeCases.Select(edge => new CatalogEdgeCase(edge.Situation, edge.Test))],
    };

    private static CatalogItem OfRule(RuleCatalogEntry rule) => new()
    {
        Id = rule.Entry.Id,
        Kind = "rule",
        Title = rule.Entry.Title,
        Owner = rule.Entry.Owner.Team,
        Contact = rule.Entry.Owner.Contact,
        Area = rule.Entry.Area,
        Since = rule.Entry.Since,
        Rationale = rule.Entry.Rationale,
        Sunset = rule.Entry.Sunset,
        Docs = $"docs/rules/{rule.Entry.Id}.md",
        HasFix = rule.HasFix,
        Stages = [.. rule.Entry.Stages.Select(stage => new CatalogStage(stage.Baseline, CamelCase(stage.Stage.ToString())))],
        EdgeCases = [.. rule.Entry.EdgeCases.Select(edge => new CatalogEdgeCase(edge.Situation, edge.Test))],
    };

    public static string KebabCase(string name) => WordStart().Replace(name, "-$1").ToLowerInvariant();

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
