using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.Governance;

internal sealed class WaiveInTheOpenAnalyzer() : GovernanceRule(Catalogued, Silenced)
{
    public const string Id = "PLAT9008";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Waive in the open",
        Owner = Owner.Experience,
        Area = RuleAreas.Governance,
        Since = "0.2.0",
        Rationale = "A guardrail that is required and silenced in the code or in a build file is a deviation that nobody approved, nobody answers for and that never ends.",
        Cost = "Asks the compiler for the fate of each finding of a required rule; nothing where there is none.",
        Metric = EntryMetric.Findings,
        ManualFix = "Remove what the message names and fix the code, or write a waiver: the code action Waive here, or platform waivers add.",
        Stages = [new("2026.1", Stage.Required)],
        EdgeCases =
        [
            new("A pragma without a number, which silences everything.", "WaiveInTheOpenTests.Reports_what_silences_a_required_rule"),
            new("A rule that is only recommended may be silenced.", "WaiveInTheOpenTests.A_recommended_rule_may_be_silenced"),
            new("The finding is waived or kept by the ratchet anyway.", "WaiveInTheOpenTests.Is_silent_where_a_waiver_covers_the_finding"),
        ],
    };

    private static readonly DiagnosticDescriptor Silenced = GovernanceDescriptor.Create(
        Id,
        RuleAreas.Governance,
        DiagnosticSeverity.Error,
        "{0} is required and silenced by {1}, which nobody has approved: fix the code, or remove that and waive it in platform.waivers.json ('Waive {0} here' does, as does 'platform waivers add')",
        Catalogued);

    protected override void Register(RuleRegistry registry)
    {
        var required = new HashSet<string>(
            AllRules.Waivable.Where(rule => registry.Project.StageOf(rule.Entry) == Stage.Required).Select(rule => rule.Entry.Id), StringComparer.Ordinal);
        var surplus = new RatchetSurplus(registry);
        registry.Findings.Observe(finding =>
        {
            if (required.Contains(finding.Facts.Rule) && !registry.Governance.Value.IsWaived(finding.Facts) && !surplus.MayKeep(finding))
            {
                Judge(finding, finding.Report);
            }
        });
        surplus.AtTheEnd((finding, report) =>
        {
            if (required.Contains(finding.Facts.Rule))
            {
                Judge(finding, report);
            }
        });

        void Judge(Finding finding, Action<Diagnostic> report)
        {
            if (SilencedFindings.MeansFor(finding.Diagnostic, registry.Compilation, registry.Governance.Value.Project) is { } means)
            {
                report(Diagnostic.Create(Silenced, finding.Diagnostic.Location, finding.Facts.AsProperties(), finding.Facts.Rule, means));
            }
        }
    }
}
