using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Whether values may be evaluated in another order, or more than once.</summary>
internal static class EvaluationOrder
{
    /// <summary>They stand as in the source, each once; or every one of them only reads.</summary>
    public static bool IsKept(IReadOnlyList<ExpressionSyntax> values, SemanticModel model, CancellationToken cancellationToken) =>
        Enumerable.Range(1, Math.Max(values.Count - 1, 0)).All(i => values[i - 1].SpanStart < values[i].SpanStart)
        || values.All(value => OnlyReads(value, model, cancellationToken));

    private static bool OnlyReads(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value switch
    {
        LiteralExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax => true,
        IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol
            is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IFieldSymbol or IPropertySymbol or INamespaceOrTypeSymbol,
        MemberAccessExpressionSyntax member => OnlyReads(member.Name, model, cancellationToken) && OnlyReads(member.Expression, model, cancellationToken),
        ParenthesizedExpressionSyntax inner => OnlyReads(inner.Expression, model, cancellationToken),
        _ => false,
    };
}
