using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class AdoptWhatExistsAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9013";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Adopt and hold what exists",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A name that no default and no rule has changes nothing, and its author believes that it does.",
        Cost = "Compares the project's PlatformAdopt and PlatformHold items with the names there are.",
        Metric = EntryMetric.Findings,
        ManualFix = "Use an id of the catalogue: platform explain lists them.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0} names '{1}', which is no default and no rule of this version{2}: mend the name or remove the item",
        Catalogued,
        WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(RuleRegistry registry)
    {
        if (registry.Project.Adopted.Count + registry.Project.Held.Count > 0)
        {
            registry.OnEnd(context =>
            {
                Check(context, registry, "PlatformAdopt", registry.Project.Adopted);
                Check(context, registry, "PlatformHold", registry.Project.Held.Keys);
            });
        }
    }

    private static void Check(CompilationAnalysisContext context, RuleRegistry registry, string item, IEnumerable<string> names)
    {
        var governance = registry.Governance.Value;
        foreach (var name in names.Where(name => governance.Project.HasSeverities && governance.Waivable.LimitOf(name) is null))
        {
            var near = governance.Waivable.Names.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
            context.ReportDiagnostic(Diagnostic.Create(
                Finding, ProjectFileItems.Find(context, item, name), item, name, near is null ? string.Empty : $" (did you mean '{near}'?)"));
        }
    }
}
