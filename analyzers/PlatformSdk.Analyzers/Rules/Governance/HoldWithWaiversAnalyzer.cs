using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class HoldWithWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9009";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Hold with a waiver",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "To hold a default is to stay behind the platform on purpose: like any deviation it has an owner, a reason and an end.",
        Cost = "Compares the project's PlatformHold items with the waivers, where there are any.",
        Metric = EntryMetric.Findings,
        ManualFix = "Write a waiver for the default and name it in the metadata Waiver of the PlatformHold item.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued,
        WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(RuleRegistry registry)
    {
        if (registry.Project.Held.Count > 0)
        {
            registry.OnEnd(context =>
            {
                foreach (var hold in registry.Project.Held)
                {
                    if (HeldEntry.FaultOf(hold.Key, hold.Value, registry.Governance.Value) is { } fault)
                    {
                        context.ReportDiagnostic(Diagnostic.Create(Finding, ProjectFileItems.Find(context, "PlatformHold", hold.Key), fault));
                    }
                }
            });
        }
    }
}
