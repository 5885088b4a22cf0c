using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Rules.Governance;

/// <summary>What the evaluator has to say about the waivers of the project that is compiled; of other projects their own builds say it.</summary>
internal static class WaiverNotices
{
    public static void Report(AdditionalFileAnalysisContext context, ProjectGovernance governance, WaiverNoticeKind kind, DiagnosticDescriptor finding)
    {
        if (governance.Waivers is { } file && governance.Project.AsOf is { } asOf)
        {
            foreach (var notice in WaiverReview.Of([.. governance.OwnWaivers], governance.Waivable, asOf).Where(notice => notice.Kind == kind))
            {
                context.ReportDiagnostic(Diagnostic.Create(finding, file.LocationOf(notice.Waiver.Start, notice.Waiver.Start + 1), notice.Message));
            }
        }
    }
}
