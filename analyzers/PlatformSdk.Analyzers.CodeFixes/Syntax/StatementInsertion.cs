using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>Inserts a statement after another, on a line of its own where the other has one.</summary>
internal static class StatementInsertion
{
    public static void InsertStatementAfter(this SyntaxEditor editor, StatementSyntax anchor, StatementSyntax statement)
    {
        var node = anchor.Parent is GlobalStatementSyntax global ? global : (SyntaxNode)anchor;
        var indentation = node.GetLeadingTrivia().LastOrDefault();
        var endsLine = node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var endsFile = node.GetLastToken().GetNextToken(includeZeroWidth: true).IsKind(SyntaxKind.EndOfFileToken);

        var leading = indentation.IsKind(SyntaxKind.WhitespaceTrivia) && (endsLine || endsFile) ? SyntaxFactory.TriviaList(indentation) : default;
        var trailing = endsLine ? SyntaxFactory.TriviaList(node.LineEnd()) : endsFile ? default : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        statement = statement.WithLeadingTrivia(leading).WithTrailingTrivia(trailing);
        if (!endsLine && endsFile)
        {
            editor.ReplaceNode(node, (current, _) => current.WithTrailingTrivia(current.GetTrailingTrivia().Add(node.LineEnd())));
        }

        editor.InsertAfter(node, node is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement);
    }
}
