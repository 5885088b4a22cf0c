using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>What must outlive removed code: comments and directives, each on a line of its own; never bare blank lines.</summary>
internal static class KeptTrivia
{
    /// <summary>The node with nothing around it but what must be kept of its surroundings, all of it in front.</summary>
    public static TNode WithOnlyKeptTrivia<TNode>(this TNode node, SyntaxTriviaList trailing)
        where TNode : SyntaxNode
    {
        var leading = node.GetLeadingTrivia();
        var kept = leading.Any(MustStay) ? leading.Take(LastLineEnd(leading) + 1).ToList() : [];
        foreach (var remark in trailing.Where(MustStay))
        {
            kept.AddRange(leading.Where((_, i) => i > LastLineEnd(leading)));
            kept.Add(remark);
            kept.Add(node.LineEnd());
        }

        return node.WithLeadingTrivia(SyntaxFactory.TriviaList(kept)).WithTrailingTrivia(SyntaxFactory.TriviaList());
    }

    public static bool MustStay(SyntaxTrivia trivia) =>
        trivia.IsDirective
        || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia;

    /// <summary>How lines end in the file a node is from.</summary>
    public static SyntaxTrivia LineEnd(this SyntaxNode node)
    {
        var found = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return found.RawKind == 0 ? SyntaxFactory.LineFeed : found;
    }

    private static int LastLineEnd(SyntaxTriviaList list)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (list[i].IsKind(SyntaxKind.EndOfLineTrivia) || list[i].IsDirective)
            {
                return i;
            }
        }

        return -1;
    }
}
