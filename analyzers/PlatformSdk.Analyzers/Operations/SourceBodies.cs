using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>What methods declared in source do, wherever they are. For rules that already have a finding in hand: it binds other files.</summary>
internal sealed class SourceBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    /// <summary>The body, or <see langword="null"/> for what has none in source.</summary>
    public IBlockOperation? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            // In an IDE the methods of a referenced project have a declaration too, in a tree of another compilation.
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                return null;
            }

            var declaration = reference.GetSyntax(cancellationToken);
            var body = Model(declaration.SyntaxTree).GetOperation(declaration, cancellationToken) switch
            {
                IMethodBodyBaseOperation member => member.BlockBody ?? member.ExpressionBody,
                ILocalFunctionOperation local => local.Body,
                _ => null,
            };
            if (body is not null)
            {
                return body;
            }
        }

        return null;
    }

    public SemanticModel Model(SyntaxTree tree) => models.GetOrAdd(tree, one => compilation.GetSemanticModel(one));
}
