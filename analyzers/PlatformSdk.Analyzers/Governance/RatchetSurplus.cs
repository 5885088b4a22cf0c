using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.Engine;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>
/// Findings that the ratchet knows are judged when all of them are counted: only what exceeds the line's count was
/// silenced by other means.
/// </summary>
internal sealed class RatchetSurplus(RuleRegistry registry)
{
    public bool MayKeep(Finding finding) => registry.Governance.Value.Kept.ContainsKey(finding.Facts.Identity);

    /// <summary>Has every finding of an identity that occurs more often than its line allows judged.</summary>
    public void AtTheEnd(Action<Finding, Action<Diagnostic>> judge) => registry.OnEnd(context =>
    {
        var governance = registry.Governance.Value;
        if (governance.Kept.Count > 0)
        {
            foreach (var group in registry.Findings.All.Where(MayKeep).GroupBy(finding => finding.Facts.Identity))
            {
                if (group.Count() > governance.Kept[group.Key].Count)
                {
                    foreach (var finding in group)
                    {
                        judge(finding, context.ReportDiagnostic);
                    }
                }
            }
        }
    });
}
