using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class PlanTheEndOfWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9006";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Plan the end of waivers",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A build that turns red without notice stops a team on the wrong day; thirty days are time to fix or to ask.",
        Cost = "Reads the waivers file once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "Fix what the waiver covers before its end, or have a later one approved.",
        Stages = [new("2026.1", Stage.Recommended)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Warning,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(
        WaiverFile.Name, context => WaiverNotices.Report(context, registry.Governance.Value, WaiverNoticeKind.ExpiresSoon, Finding));
}
