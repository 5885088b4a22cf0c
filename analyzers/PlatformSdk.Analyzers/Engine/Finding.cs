using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Governance;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>Something that a rule reported.</summary>
internal sealed class Finding(Diagnostic diagnostic, FindingFacts facts, OperationAnalysisContext context)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public FindingFacts Facts { get; } = facts;

    /// <summary>Reports more about the same place.</summary>
    public void Report(Diagnostic other) => context.ReportDiagnostic(other);
}
