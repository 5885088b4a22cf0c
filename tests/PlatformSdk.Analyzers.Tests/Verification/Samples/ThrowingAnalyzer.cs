using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Throws for every method.</summary>
internal sealed class ThrowingAnalyzer : SampleAnalyzer
{
    protected override void Analyze(SymbolAnalysisContext context) => throw new InvalidOperationException("boom");
}
