using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class WriteValidRatchetsAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9012";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Write valid ratchets",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A ratchet that is read halfway would keep what nobody recorded, so a file with a mistake in it keeps nothing at all; that must not happen silently.",
        Cost = "Reads the ratchet once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "Mend the line that the message names, or write the file anew with platform ratchet add.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(RatchetFile.Name, context =>
    {
        if (registry.Governance.Value.Ratchet is { } file)
        {
            foreach (var fault in file.Content.Faults)
            {
                context.ReportDiagnostic(Diagnostic.Create(Finding, file.LocationOf(fault), fault.Message));
            }
        }
    });
}
