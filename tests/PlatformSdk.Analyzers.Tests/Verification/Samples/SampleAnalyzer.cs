using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>A rule for the verifier's own tests: a method's name starts with an upper-case letter.</summary>
internal abstract class SampleAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "TEST0001", "Method names", "The method '{0}' starts with a lower-case letter", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);
    }

    protected virtual void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } method && char.IsLower(method.Name.FirstOrDefault()))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
        }
    }
}
