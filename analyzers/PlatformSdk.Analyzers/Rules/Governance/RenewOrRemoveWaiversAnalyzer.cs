using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class RenewOrRemoveWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9003";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Renew or remove expired waivers",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A deviation was agreed to until a day. After it the original finding is back, and this says whose waiver ended, so that the team that must act knows before it reads the finding.",
        Cost = "Reads the waivers file once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "Fix what the waiver covered and remove it (platform waivers prune), or have a later end approved.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(
        WaiverFile.Name, context => WaiverNotices.Report(context, registry.Governance.Value, WaiverNoticeKind.Expired, Finding));
}
