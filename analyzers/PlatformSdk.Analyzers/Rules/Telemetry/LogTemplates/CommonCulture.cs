using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>The cultures that a message can be given up for: a logger formats for the invariant one.</summary>
internal static class CommonCulture
{
    /// <summary>None, the current or the invariant one; another was chosen for a reason.</summary>
    public static bool Is(ExpressionSyntax provider, SemanticModel model, CancellationToken cancellationToken) =>
        provider.IsKind(SyntaxKind.NullLiteralExpression)
        || model.GetSymbolInfo(provider, cancellationToken).Symbol is IPropertySymbol { Name: "InvariantCulture" or "CurrentCulture", ContainingType.Name: "CultureInfo" };
}
