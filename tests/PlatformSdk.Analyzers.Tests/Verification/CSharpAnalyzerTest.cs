using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>A test of an analyzer that has no fix for what the test shows.</summary>
internal sealed class CSharpAnalyzerTest<TAnalyzer, TVerifier> : AnalyzerTest<TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TVerifier : IVerifier, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
