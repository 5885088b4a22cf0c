using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class WaiveOnceAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9005";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Waive a place once",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "Two waivers for the same code have two ends and two owners, and neither of them is answered for.",
        Cost = "Reads the waivers file once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "Keep one of the two waivers that the message names.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(
        WaiverFile.Name, context => WaiverNotices.Report(context, registry.Governance.Value, WaiverNoticeKind.Overlapping, Finding));
}
