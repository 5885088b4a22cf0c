using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules;

/// <summary>What the package's targets report, because no analyzer could: it would not run, or not be asked.</summary>
internal static class BuildErrors
{
    public static readonly IReadOnlyList<CatalogEntry> List =
    [
        new()
        {
            Id = "PLAT9001",
            Title = "Pin a baseline that exists",
            Owner = Owner.Experience,
            Area = RuleAreas.Governance,
            Since = "0.1.0",
            Rationale = "The pin decides what the running service does and how severe each rule is; a guess would be another service than the one that was asked for.",
            Cost = "At build time only: compares a property with the names of the severity files.",
            Metric = EntryMetric.Findings,
            ManualFix = "Set PlatformBaseline to one of the baselines that the error lists.",
            Stages = [new("2026.1", Stage.Required)],
            EdgeCases =
            [
                new("The number is written in another way: 2026.01, 2026-1, Preview.", "UnknownPinTests.Stops_the_build_and_says_what_was_meant"),
            ],
        },
        new()
        {
            Id = "PLAT9010",
            Title = "Run the analyzers",
            Owner = Owner.Experience,
            Area = RuleAreas.Governance,
            Since = "0.2.0",
            Rationale = "A build in which the guardrails did not run looks like one in which they found nothing: switching the analyzers off would silence all of them at once.",
            Cost = "At build time only: looks at two properties and at the list of analyzers.",
            Metric = EntryMetric.Findings,
            ManualFix = "Remove RunAnalyzers and RunAnalyzersDuringBuild from the project and from the command line.",
            Stages = [new("2026.1", Stage.Required)],
            EdgeCases = [new("The analyzers are taken out of the compilation by a target.", "SilencingTests.No_way_works_quietly")],
        },
    ];
}
