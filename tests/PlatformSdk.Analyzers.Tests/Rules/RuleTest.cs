using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Rules;

/// <summary>A test of the one rule that a fix belongs to: the analyzer is the one that services get, its other rules are off.</summary>
internal sealed class RuleTest<TFix> : CodeFixTest<DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public RuleTest() => DiagnosticsUnderTest.UnionWith(new TFix().FixableDiagnosticIds);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new PlatformAnalyzer()];

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new TFix()];
}
