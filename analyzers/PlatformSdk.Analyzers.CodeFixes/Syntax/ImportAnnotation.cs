using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Simplification;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>Asks for the <c>using</c> that new code needs.</summary>
internal static class ImportAnnotation
{
    // The kind that Roslyn's own fixes put beside AddImportsAnnotation; it has no public name.
    private const string SymbolKind = "SymbolId";

    /// <summary>The node, with a <c>using</c> for the type's namespace unless the file, or the whole project, has one.</summary>
    public static TNode WithImportOf<TNode>(this TNode node, INamedTypeSymbol type, SemanticModel model, int position)
        where TNode : SyntaxNode =>
        // Asking for what a global using already gives would leave an empty line where the directive was put and removed.
        model.LookupNamespacesAndTypes(position, name: type.Name).Contains(type, SymbolEqualityComparer.Default)
            ? node
            : node.WithAdditionalAnnotations(
                Simplifier.AddImportsAnnotation,
                new SyntaxAnnotation(SymbolKind, DocumentationCommentId.CreateReferenceId(type)));
}
