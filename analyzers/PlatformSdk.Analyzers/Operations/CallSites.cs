using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>The places that use a member or a local function, found by name first and by symbol then.</summary>
internal sealed class CallSites(Compilation compilation, SourceBodies bodies)
{
    public IReadOnlyList<IOperation> Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        var sites = new List<IOperation>();
        foreach (var name in Scopes(symbol, cancellationToken)
            .SelectMany(scope => scope.DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name))
        {
            var model = bodies.Model(name.SyntaxTree);
            if (Same(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol)
                && OperationAround(name, model, cancellationToken) is { } site)
            {
                sites.Add(site);
            }
        }

        return sites;
    }

    private IEnumerable<SyntaxNode> Scopes(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } || symbol.DeclaredAccessibility == Accessibility.Private
            ? symbol.ContainingSymbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))
            : compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken));

    // An extension method is found in its reduced form.
    private static bool Same(ISymbol? found, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(((found as IMethodSymbol)?.ReducedFrom ?? found)?.OriginalDefinition, symbol);

    private static IOperation? OperationAround(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (model.GetOperation(around, cancellationToken) is { } operation)
            {
                return operation;
            }
        }

        return null;
    }
}
