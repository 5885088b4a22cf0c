using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;
using static PlatformSdk.Tool.Tests.Catalog.SampleHistory;

namespace PlatformSdk.Tool.Tests.Catalog;

/// <summary>The sample with one thing wrong in it, and what must be said about it.</summary>
/// <param name="Check">The promise that is broken.</param>
/// <param name="Entry">The entry at fault.</param>
/// <param name="Field">Where in the entry.</param>
/// <param name="Found">A part of what is found.</param>
/// <param name="Expected">A part of what is expected.</param>
/// <param name="History">The history.</param>
internal sealed record BadHistory(string Check, string Entry, string Field, string Found, string Expected, CatalogHistory History)
{
    public static IReadOnlyDictionary<string, BadHistory> All { get; } = new Dictionary<string, BadHistory>
    {
        ["A stage is skipped"] = new("stage-order", "Cors", "stages[1].stage", "required after preview", "recommended",
            Plus(Default("Cors", [Counts("2027.1"), On("preview", "required")]))),
        ["The first stage is skipped"] = new("stage-order", "Cors", "stages[0].stage", "recommended under preview", "preview",
            Plus(Default("Cors", [On("preview", "recommended")]))),
        ["A stage goes back"] = new("stage-order", "Headers", "stages[1].stage", "recommended after required", "deprecated",
            With("Headers", entry => entry with { Stages = [.. entry.Stages, On("preview", "recommended")] })),
        ["Stages are out of order"] = new("stage-order", "PLAT2001", "stages[1].baseline", "2027.1 after preview", "later",
            With("PLAT2001", entry => entry with { ManualFix = "Do it by hand.", Stages = [.. entry.Stages, Warns("2027.1")] })),
        ["A stage is of no baseline"] = new("stage-order", "PLAT2001", "stages[0].baseline", "2031.1", "2027.1",
            With("PLAT2001", entry => entry with { Stages = [new CatalogedStage("2031.1", "preview", Severity: "none")] })),
        ["A stage is none"] = new("stage-order", "Headers", "stages[1].stage", "beta after required", "deprecated",
            With("Headers", entry => entry with { Stages = [.. entry.Stages, new CatalogedStage("preview", "beta", "on")] })),
        ["An entry has no stage"] = new("stage-order", "PLAT2001", "stages", "none", "at least one",
            With("PLAT2001", entry => entry with { Stages = [] })),
        ["A preview of a default acts"] = new("preview-acts", "Cors", "stages[0].mode", "on in stage preview", "off or report",
            Plus(Default("Cors", [On("preview", "preview")]))),
        ["A preview of a rule reports"] = new("preview-acts", "PLAT2001", "stages[0].severity", "warning in stage preview", "none",
            With("PLAT2001", entry => entry with { Stages = [new CatalogedStage("preview", "preview", Severity: "warning")] })),
        ["What is removed acts"] = new("preview-acts", "Banner", "stages[2].mode", "on in stage removed", "off",
            With("Banner", entry => entry with { Stages = [.. entry.Stages.Take(2), On("preview", "removed")] })),
        ["A removal after one baseline of deprecation"] = new("removal", "Headers", "stages[2].stage", "deprecated for 1 baseline before", "deprecated for 2",
            With("Headers", entry => entry with { Stages = [.. entry.Stages, On("2027.1", "deprecated"), new CatalogedStage("preview", "removed", "off")], Replacement = "Limits", Migration = "docs/m.md", Sunset = "Limits does it.", SunsetBy = "preview" })),
        ["A removal without deprecation"] = new("removal", "Headers", "stages[1].stage", "deprecated for 0 baselines before", "deprecated for 2",
            With("Headers", entry => entry with { Stages = [.. entry.Stages, new CatalogedStage("preview", "removed", "off")] })),
        ["An id is used twice"] = new("identity", "PLAT2001", "id", "2 entries", "one",
            Plus(Rule("PLAT2001", [new CatalogedStage("preview", "preview", Severity: "none")]))),
        ["An id is used twice but for its case"] = new("identity", "Cors", "id", "2 entries", "one",
            Of(Current with { Entries = [.. Current.Entries, Default("Cors", [Counts("preview")]), Default("CORS", [Counts("preview")])] })),
        ["An id is used again"] = new("identity", "PLAT1002", "id", "1.1.0 had no more", "never used",
            Plus(Rule("PLAT1002", [new CatalogedStage("preview", "preview", Severity: "none")]))),
        ["What is removed comes back"] = new("stage-order", "Banner", "stages[3].stage", "preview after removed", "nothing",
            Of(Current with { Baselines = [.. Current.Baselines.SkipLast(1), "2027.2", "preview"], Entries = [.. Current.Entries.Select(entry => entry.Id != "Banner" ? entry : entry with { Stages = [.. entry.Stages.Take(2), new CatalogedStage("2027.2", "removed", "off"), Counts("preview")] })] })),
        ["An id is gone"] = new("identity", "PLAT1001", "id", "no entry", "the one that 1.1.0 released", Without("PLAT1001")),
        ["An owner is missing"] = new("owner", "Limits", "owner", "nobody", "a team", With("Limits", entry => entry with { Owner = " " })),
        ["An owner cannot be reached"] = new("owner", "Limits", "contact", "nothing", "team-a", With("Limits", entry => entry with { Contact = "" })),
        ["A released stage is changed"] = new("released-stages", "PLAT1001", "stages", "stage required under 2026.1", "recommended, as 1.0.0",
            With("PLAT1001", entry => entry with { Stages = [Fails("2026.1")] })),
        ["A released stage is gone"] = new BadHistory("released-stages", "Limits", "stages", "stage none under 2026.1", "preview, as 1.0.0",
            With("Limits", entry => entry with { Stages = [Counts("2026.2"), On("2027.1", "recommended")] })) with { Also = ["released-stages"] },
        ["A released mode is changed"] = new("released-stages", "Limits", "stages", "mode off under 2026.1", "report, as 1.0.0",
            With("Limits", entry => entry with { Stages = [new CatalogedStage("2026.1", "preview", "off"), .. entry.Stages.Skip(1)] })),
        ["A released severity is changed"] = new("released-stages", "PLAT1001", "stages", "severity error under 2026.1", "warning, as 1.0.0",
            With("PLAT1001", entry => entry with { Stages = [new CatalogedStage("2026.1", "recommended", Severity: "error"), .. entry.Stages.Skip(1)] })),
        ["A rule detects more under a released baseline"] = new("released-stages", "PLAT1001", "revisions", "revision 2 under 2026.2", "1, as 1.1.0",
            With("PLAT1001", entry => entry with { Revisions = [new CatalogedRevision(2, "2026.2", "More.")] })),
        ["A released value is changed"] = new("released-options", "Headers", "options[Platform:Headers:Days]", "90 under 2026.1", "365, as 1.0.0",
            With("Headers", entry => entry with { Options = [entry.Options[0] with { Default = "90" }] })),
        ["The value of a later released baseline is changed"] = new("released-options", "Headers", "options[Platform:Headers:Days]", "365 under 2026.2", "730, as 1.1.0",
            With("Headers", entry => entry with { Options = [entry.Options[0] with { Changes = null }] })),
        ["A released key is gone"] = new("released-options", "Headers", "options[Platform:Headers:Days]", "no such key", "1.0.0", With("Headers", entry => entry with { Options = [] })),
        ["A released area is changed"] = new("released-facts", "PLAT1001", "area", "telemetry", "security, as 1.0.0", With("PLAT1001", entry => entry with { Area = "telemetry" })),
        ["A released kind is changed"] = new("released-facts", "Limits", "kind", "rule", "default, as 1.0.0", With("Limits", entry => entry with { Kind = "rule", HasFix = true })),
        ["A released id is written otherwise"] = new("released-facts", "HEADERS", "id", "HEADERS", "Headers, as 1.0.0", With("Headers", entry => entry with { Id = "HEADERS" })),
        ["A release is backdated"] = new("released-facts", "Limits", "since", "0.9.0", "1.0.0", With("Limits", entry => entry with { Since = "0.9.0" })),
        ["Waivers may last less long"] = new("released-facts", "PLAT1001", "maximalWaiverDays", "90", "180 or more", With("PLAT1001", entry => entry with { MaximalWaiverDays = 90 })),
        ["A new entry acts under a released baseline"] = new("new-entry", "Cors", "stages", "required under 2026.1", "a preview", Plus(Default("Cors", [On("2026.1", "required")]))),
        ["A deprecation without a replacement"] = new("deprecation", "Banner", "replacement", "nothing", "deprecated under 2026.2", With("Banner", entry => entry with { Replacement = null })),
        ["A deprecation without a migration"] = new("deprecation", "Banner", "migration", "nothing", "deprecated under 2026.2", With("Banner", entry => entry with { Migration = null })),
        ["A deprecation without a sunset"] = new("deprecation", "Banner", "sunset", "nothing", "deprecated under 2026.2", With("Banner", entry => entry with { Sunset = null })),
        ["A deprecation without an end"] = new("deprecation", "Banner", "sunsetBy", "nothing", "deprecated under 2026.2", With("Banner", entry => entry with { SunsetBy = null })),
        ["A sunset that cannot fall due"] = new("deprecation", "Banner", "sunsetBy", "next summer", "a day", With("Banner", entry => entry with { SunsetBy = "next summer" })),
        ["A replacement that is not there"] = new("deprecation", "Banner", "replacement", "Footer", "an entry of this catalogue", With("Banner", entry => entry with { Replacement = "Footer" })),
        ["A replacement less stable"] = new("deprecation", "Banner", "replacement", "Limits, recommended under 2026.2", "required", With("Banner", entry => entry with { Replacement = "Limits" })),
        ["Required without an announcement"] = new("announcement", "Cors", "stages[2].stage", "required under 2027.1", "one baseline ahead",
            WithReleased("Cors", "recommended", [Counts("2026.1"), On("2026.2", "recommended"), On("2027.1", "required")])),
        ["Revisions do not rise"] = new("revisions", "PLAT2001", "revisions[1].number", "2 after 2", "3",
            With("PLAT2001", entry => entry with { Revisions = [new CatalogedRevision(2, "2027.1", "More."), new CatalogedRevision(2, "preview", "Yet more.")] })),
        ["A revision is left out"] = new("revisions", "PLAT2001", "revisions[0].number", "3 after 1", "2", With("PLAT2001", entry => entry with { Revisions = [new CatalogedRevision(3, "preview", "More.")] })),
        ["Two revisions of a baseline"] = new("revisions", "PLAT2001", "revisions[1].baseline", "preview after preview", "a later baseline",
            With("PLAT2001", entry => entry with { Revisions = [new CatalogedRevision(2, "preview", "More."), new CatalogedRevision(3, "preview", "Yet more.")] })),
        ["A revision of a default"] = new("revisions", "Limits", "revisions[0]", "a revision of a default", "none", With("Limits", entry => entry with { Revisions = [new CatalogedRevision(1, "2026.1", "It.")] })),
        ["A revision that says nothing"] = new("revisions", "PLAT2001", "revisions[0].detects", "nothing", "what it detects", With("PLAT2001", entry => entry with { Revisions = [new CatalogedRevision(2, "preview", "")] })),
        ["A revision of no baseline"] = new("revisions", "PLAT2001", "revisions[0].baseline", "2031.1", "2027.1", With("PLAT2001", entry => entry with { Revisions = [new CatalogedRevision(2, "2031.1", "More.")] })),
        ["An edge case is open in what is required"] = new("edge-cases", "Headers", "edgeCases[1].test", "none for 'It rains.'", "the test",
            With("Headers", entry => entry with { EdgeCases = [.. entry.EdgeCases, new CatalogedEdgeCase("It rains.")] })),
        ["A rule warns without a fix or a way by hand"] = new("gate", "PLAT1001", "manualFix", "neither", "one of them", With("PLAT1001", entry => entry with { HasFix = false })),
        ["An entry has no page"] = new("gate", "Limits", "docs", "nothing", "preview on", With("Limits", entry => entry with { Docs = "" })),
        ["The page of an entry is not there"] = new("gate", "Limits", "docs", "docs/Limits.md, which is not there", "its page", Good.WithPages(page => page != "docs/Limits.md")),
        ["An entry is not counted"] = new("gate", "Limits", "metric", "nothing", "preview on", With("Limits", entry => entry with { Metric = null })),
        ["An entry hides its cost"] = new("gate", "Limits", "cost", "nothing", "preview on", With("Limits", entry => entry with { Cost = "" })),
        ["A waiver without an end"] = new("gate", "PLAT2001", "maximalWaiverDays", "1000", "1 to 366", With("PLAT2001", entry => entry with { MaximalWaiverDays = 1000 })),
        ["A baseline is gone too early"] = new("baselines", "", "baselines", "2026.1 is gone", "the last 4", Of(Current with { Baselines = [.. Current.Baselines.Skip(1)] })),
        ["A baseline comes late"] = new BadHistory("baselines", "", "baselines", "2025.9", "later than 2026.2", Of(Current with { Baselines = ["2025.9", .. Current.Baselines] })) with { Also = ["stage-order", "new-entry"] },
        ["Baselines are out of order"] = new("baselines", "", "baselines", "2026.2, 2026.1", "the oldest first", Of(Current with { Baselines = ["2026.2", "2026.1", "2027.1", "preview"] })),
        ["There is no preview"] = new("baselines", "", "baselines", "2026.1, 2026.2, 2027.1", "preview last", Of(Current with { Baselines = ["2026.1", "2026.2", "2027.1"] })),
    };

    /// <summary>Other promises that cannot be kept then either.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    // An entry that the last release had under preview at that stage.
    private static CatalogHistory WithReleased(string id, string previewed, IReadOnlyList<CatalogedStage> stages) => new(
        [
            new CatalogRelease(new Version(1, 0, 0), First with { Entries = [.. First.Entries, Default(id, [Counts("2026.1")])] }),
            new CatalogRelease(new Version(1, 1, 0), Second with { Entries = [.. Second.Entries, Default(id, [Counts("2026.1"), On("2026.2", previewed)])] }),
        ],
        new CatalogFile(Name, Current with { Entries = [.. Current.Entries, Default(id, stages)] }));
}
