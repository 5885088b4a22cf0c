using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

internal sealed class PinTheBaselineAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT5002";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Pin the baseline",
        Owner = Owner.Experience,
        Area = RuleAreas.GoldenPath,
        Since = "0.1.0",
        Rationale = "The pin says which generation of defaults and guardrails a service has agreed to; without one it gets the oldest that the package supports, and that moves when support ends.",
        Stages = [new("2026.1", Stage.Recommended)],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.GoldenPath,
        DiagnosticSeverity.Warning,
        "The project pins no baseline and gets the oldest, '{0}': write <PlatformBaseline>{0}</PlatformBaseline> into the project file, so that what the service does changes only when you change it",
        Catalogued);

    protected override PlatformRoles Roles => PlatformRoles.Service;

    protected override IReadOnlyList<string> Markers => [PlatformCall.HostEntryPoint];

    protected override void Register(RuleRegistry registry)
    {
        if (registry.Project.IsPinned)
        {
            return;
        }

        foreach (var method in PlatformCall.GeneratedIn(registry.Compilation))
        {
            // Reported in source, although the remedy is in the project file: tools take findings only from there.
            registry.OnInvocation(method, (context, call) =>
                context.ReportDiagnostic(Diagnostic.Create(Finding, call.Syntax.GetLocation(), FixOffer.Made, SupportedBaselines.Floor)));
        }
    }
}
