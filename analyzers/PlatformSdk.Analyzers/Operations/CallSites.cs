using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>The places that use a local function or a private method, all of which its scope contains.</summary>
internal sealed class CallSites(SourceBodies bodies)
{
    public IReadOnlyList<IOperation> Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var sites = new List<IOperation>();
        foreach (var reference in method.ContainingSymbol.DeclaringSyntaxReferences)
        {
            var scope = reference.GetSyntax(cancellationToken);
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>().Where(one => one.Identifier.ValueText == method.Name))
            {
                var model = bodies.Model(name.SyntaxTree);
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, method)
                    && OperationAround(name, model, cancellationToken) is { } site)
                {
                    sites.Add(site);
                }
            }
        }

        return sites;
    }

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
