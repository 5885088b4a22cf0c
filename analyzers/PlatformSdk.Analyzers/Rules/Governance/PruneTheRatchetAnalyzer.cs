using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class PruneTheRatchetAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9011";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Prune the ratchet",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A line for a finding that is gone would let the same mistake back in. The ratchet only turns one way.",
        Cost = "Counts the findings by identity at the end of a compilation, where there is a ratchet.",
        Metric = EntryMetric.Findings,
        ManualFix = "platform ratchet prune removes what is gone and nothing else.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "The ratchet keeps {0} of '{1}' in {2}, and {3} left: run 'platform ratchet prune', so that they cannot come back",
        Catalogued,
        WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(RuleRegistry registry) => registry.OnEnd(context =>
    {
        var governance = registry.Governance.Value;
        if (governance.Ratchet is not { } file || governance.Project.IsMultiTargeted)
        {
            return;
        }

        var counts = registry.Findings.All
            .Where(finding => !governance.IsWaived(finding.Facts))
            .GroupBy(finding => finding.Facts.Identity)
            .ToDictionary(group => group.Key, group => group.Count());
        foreach (var line in governance.Kept.Values)
        {
            counts.TryGetValue(line.Identity, out var count);
            if (count < line.Count)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Finding, file.LocationOf(line.Start, line.End), line.Count, line.Identity, line.Identity.Project, count == 1 ? "1 is" : count + " are"));
            }
        }
    });
}
