using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class WriteValidWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9002";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Write valid waivers",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A waiver that is read halfway would let through what nobody approved, so a file with a mistake in it waives nothing at all; that must not happen silently.",
        Cost = "Reads the waivers file once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "The message says where, what was found and what is expected; the JSON Schema completes and checks the file in an editor.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(WaiverFile.Name, context =>
    {
        var governance = registry.Governance.Value;
        if (governance.Waivers is not { } file)
        {
            return;
        }

        foreach (var fault in file.Content.Faults)
        {
            context.ReportDiagnostic(Diagnostic.Create(Finding, file.LocationOf(fault), fault.Message));
        }

        if (governance.Project.AsOf is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Finding, file.LocationOf(0, 0), "The build property PlatformAsOf is no day. Expected yyyy-MM-dd, such as 2026-11-30, or nothing for today; until then no waiver applies."));
        }
    });
}
