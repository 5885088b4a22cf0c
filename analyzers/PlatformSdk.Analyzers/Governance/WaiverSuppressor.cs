using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Rules;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>
/// Suppresses what is waived and what the ratchet keeps. A suppression of this kind also reaches a rule that the pin made
/// an error, and the build's SARIF log shows it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WaiverSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Waived = Descriptors("PLATW", "Waived in " + WaiverFile.Name);

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Kept = Descriptors("PLATR", "Kept by " + RatchetFile.Name);

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Waived.Values, .. Kept.Values];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var governance = ProjectGovernance.Of(context.Compilation, context.Options, context.CancellationToken);
        if (!governance.IsNeeded)
        {
            return;
        }

        var counts = new Dictionary<FindingIdentity, int>();
        foreach (var diagnostic in context.ReportedDiagnostics.OrderBy(one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start))
        {
            if (FindingFacts.Read(diagnostic) is not { } finding)
            {
                continue;
            }

            if (governance.IsWaived(finding))
            {
                context.ReportSuppression(Suppression.Create(Waived[diagnostic.Id], diagnostic));
            }
            else if (governance.Kept.TryGetValue(finding.Identity, out var line))
            {
                counts.TryGetValue(finding.Identity, out var count);
                if (count < line.Count)
                {
                    context.ReportSuppression(Suppression.Create(Kept[diagnostic.Id], diagnostic));
                }

                counts[finding.Identity] = count + 1;
            }
        }
    }

    private static ImmutableDictionary<string, SuppressionDescriptor> Descriptors(string prefix, string justification) => AllRules.Waivable.ToImmutableDictionary(
        rule => rule.Entry.Id,
        rule => new SuppressionDescriptor(prefix + rule.Entry.Id.Substring("PLAT".Length), rule.Entry.Id, justification),
        StringComparer.Ordinal);
}
