using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Throws for a source that has not been typed to its end.</summary>
internal sealed class FragileAnalyzer : SampleAnalyzer
{
    protected override void Analyze(SymbolAnalysisContext context)
    {
        base.Analyze(context);
        foreach (var declaration in context.Symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>())
        {
            if (declaration.Body!.CloseBraceToken.IsMissing)
            {
                throw new InvalidOperationException("boom");
            }
        }
    }
}
