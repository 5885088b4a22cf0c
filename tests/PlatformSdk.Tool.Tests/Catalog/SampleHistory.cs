using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Tests.Catalog;

/// <summary>A product three releases old in which each kind of change happened once, and as it should.</summary>
internal static class SampleHistory
{
    public const string Name = "docs/catalog.json";

    public static CatalogDocument First { get; } = Document("1.0.0", ["2026.1", "preview"],
        Default("Headers", [On("2026.1", "required")]) with { Options = [new CatalogedOption("Platform:Headers:Days", "How long.", "1 to 730", "365")] },
        Default("Limits", [Counts("2026.1"), On("preview", "recommended")]),
        Default("Banner", [On("2026.1", "required"), On("preview", "deprecated")]) with { Replacement = "Headers", Migration = "docs/migrations/banner.md", Sunset = "Headers says it.", SunsetBy = "preview" },
        Rule("PLAT1001", [Warns("2026.1"), Fails("preview")]),
        Rule("PLAT1002", [new CatalogedStage("preview", "preview", Severity: "none")]));

    public static CatalogDocument Second { get; } = Document("1.1.0", ["2026.1", "2026.2", "preview"],
        First.Find("Headers")! with { Options = [new CatalogedOption("Platform:Headers:Days", "How long.", "1 to 730", "365", [new CatalogedOptionChange("2026.2", "730")])] },
        Default("Limits", [Counts("2026.1"), On("2026.2", "recommended"), On("preview", "required")]),
        First.Find("Banner")! with { Stages = [On("2026.1", "required"), On("2026.2", "deprecated")], SunsetBy = "preview" },
        Rule("PLAT1001", [Warns("2026.1"), Fails("2026.2")]));

    /// <summary>The catalogue that is verified. PLAT1002 was withdrawn before it left preview; PLAT2001 and PLAT9002 are new.</summary>
    public static CatalogDocument Current { get; } = Document("1.2.0", ["2026.1", "2026.2", "2027.1", "preview"],
        Second.Find("Headers")!,
        Default("Limits", [Counts("2026.1"), On("2026.2", "recommended"), On("2027.1", "required")]),
        Second.Find("Banner")! with { Stages = [On("2026.1", "required"), On("2026.2", "deprecated"), new CatalogedStage("preview", "removed", "off")] },
        Rule("PLAT1001", [Warns("2026.1"), Fails("2026.2")]) with { Revisions = [new CatalogedRevision(1, "2026.1", "The call."), new CatalogedRevision(2, "2027.1", "Also the call in a lambda.")] },
        Rule("PLAT2001", [new CatalogedStage("preview", "preview", Severity: "none")]) with { Since = "1.2.0", HasFix = false, EdgeCases = [new CatalogedEdgeCase("The call is made by reflection.")] },
        Rule("PLAT9002", [Fails("2026.1")]) with { Since = "1.2.0", Area = "governance", HasFix = false, ManualFix = "Write the file as its schema says." });

    public static CatalogHistory Good { get; } = Of(Current);

    public static CatalogHistory Of(CatalogDocument current) => new(
        [new CatalogRelease(new Version(1, 1, 0), Second), new CatalogRelease(new Version(1, 0, 0), First)],
        new CatalogFile(Name, current));

    /// <summary>The good history, but for one entry.</summary>
    public static CatalogHistory With(string id, Func<CatalogedEntry, CatalogedEntry> change) =>
        Of(Current with { Entries = [.. Current.Entries.Select(entry => entry.Id == id ? change(entry) : entry)] });

    public static CatalogHistory Without(string id) => Of(Current with { Entries = [.. Current.Entries.Where(entry => entry.Id != id)] });

    public static CatalogHistory Plus(CatalogedEntry entry) => Of(Current with { Entries = [.. Current.Entries, entry] });

    public static CatalogedEntry Default(string id, IReadOnlyList<CatalogedStage> stages) => Entry(id, "default", stages) with { Metric = new("report", "defaults.state") };

    public static CatalogedEntry Rule(string id, IReadOnlyList<CatalogedStage> stages) => Entry(id, "rule", stages) with { Metric = new("sarif", "runs.results"), HasFix = true };

    public static CatalogedStage On(string baseline, string stage) => new(baseline, stage, Mode: "on");

    public static CatalogedStage Counts(string baseline) => new(baseline, "preview", Mode: "report");

    public static CatalogedStage Warns(string baseline) => new(baseline, "recommended", Severity: "warning");

    public static CatalogedStage Fails(string baseline) => new(baseline, "required", Severity: "error");

    private static CatalogedEntry Entry(string id, string kind, IReadOnlyList<CatalogedStage> stages) => new()
    {
        Id = id,
        Kind = kind,
        Title = "Does something good",
        Owner = "team-a",
        Contact = "CONTRIBUTING.md#team-a",
        Area = "security",
        Since = "1.0.0",
        Rationale = "Without it something bad happens.",
        Cost = "Nothing.",
        MaximalWaiverDays = 180,
        Docs = $"docs/{id}.md",
        Stages = stages,
        EdgeCases = [new CatalogedEdgeCase("It is called twice.", "Tests.It_is_called_twice")],
    };

    private static CatalogDocument Document(string package, IReadOnlyList<string> baselines, params CatalogedEntry[] entries) =>
        new() { Version = 1, Package = package, Baselines = baselines, Entries = entries };
}
