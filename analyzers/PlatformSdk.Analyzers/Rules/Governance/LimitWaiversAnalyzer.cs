using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class LimitWaiversAnalyzer() : GovernanceRule(Catalogued, Finding)
{
    public const string Id = "PLAT9004";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Limit how long a waiver lasts",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A waiver without a near end is a rule that does not exist. Each entry of the catalogue says how long it can be done without.",
        Cost = "Reads the waivers file once per compilation, where there is one.",
        Metric = EntryMetric.Findings,
        ManualFix = "End the waiver by the day that the message names.",
        Stages = [new("2026.1", Stage.Required)],
    };

    private static readonly DiagnosticDescriptor Finding = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0}",
        Catalogued);

    protected override void Register(RuleRegistry registry) => registry.OnFile(
        WaiverFile.Name, context => WaiverNotices.Report(context, registry.Governance.Value, WaiverNoticeKind.TooLong, Finding));
}
