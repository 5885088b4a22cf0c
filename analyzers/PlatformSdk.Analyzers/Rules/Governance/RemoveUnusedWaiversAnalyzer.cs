using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class RemoveUnusedWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9007";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Remove unused waivers",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A waiver that covers nothing waits to cover a mistake that nobody has agreed to.",
        Cost = "Matches the findings with the waivers at the end of a compilation, where there is a waivers file.",
        Metric = EntryMetric.Findings,
        ManualFix = "platform waivers prune removes it; where the scope was meant otherwise, mend the scope.",
        Stages = [new("2026.1", Stage.Recommended)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Warning,
        "Waiver {0} of {1} for {2} covers nothing in {3}: remove it (platform waivers prune), or mend its scope",
        Catalogued,
        WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(RuleRegistry registry) => registry.OnEnd(context =>
    {
        var governance = registry.Governance.Value;

        // One framework of several does not see what another one uses: there 'platform check' judges.
        if (governance.Waivers is not { } file || governance.Project is not { AsOf: { } asOf, IsMultiTargeted: false })
        {
            return;
        }

        var used = new HashSet<Waiver>(registry.Findings.All.SelectMany(finding => governance.Covering(finding.Facts)));
        foreach (var waiver in governance.OwnWaivers)
        {
            var isForHold = registry.Project.Held.TryGetValue(waiver.Rule, out var id) && id == waiver.Id;
            if (!waiver.IsExpired(asOf) && !isForHold && !used.Contains(waiver))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Finding, file.LocationOf(waiver.Start, waiver.Start + 1), waiver.Id, waiver.Owner, waiver.Rule, waiver.Scope.Project));
            }
        }
    });
}
