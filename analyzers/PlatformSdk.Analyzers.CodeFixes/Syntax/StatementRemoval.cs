using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>Removes an expression whose value nobody uses, together with the statement it is.</summary>
internal static class StatementRemoval
{
    private const SyntaxRemoveOptions Options = SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepDirectives;

    public static void RemoveEvaluation(this SyntaxEditor editor, ExpressionSyntax expression)
    {
        switch (expression.Parent)
        {
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax global }:
                editor.RemoveWhole(global);
                break;
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                editor.RemoveWhole(statement);
                break;
            case ExpressionStatementSyntax embedded:
                editor.ReplaceNode(embedded, SyntaxFactory.Block().WithTriviaFrom(embedded).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case LambdaExpressionSyntax lambda:
                editor.ReplaceNode(lambda, (current, _) => ((LambdaExpressionSyntax)current).WithExpressionBody(null).WithBlock(Empty()).WithTriviaFrom(current));
                break;
            case ArrowExpressionClauseSyntax { Parent: { } member }:
                editor.ReplaceNode(member, (current, generator) => generator.WithStatements(current, []).WithTriviaFrom(current).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            default:
                editor.RemoveNode(expression, Options);
                break;
        }
    }

    /// <summary>Removes a node that stands on lines of its own and leaves its comments where they were.</summary>
    public static void RemoveWhole(this SyntaxEditor editor, SyntaxNode node) => editor.RemoveWhole(node, node.GetTrailingTrivia());

    public static void RemoveWhole(this SyntaxEditor editor, SyntaxNode node, SyntaxTriviaList trailing)
    {
        editor.ReplaceNode(node, (current, _) => current.WithOnlyKeptTrivia(trailing));
        editor.RemoveNode(node, Options);
    }

    private static BlockSyntax Empty() => SyntaxFactory.Block().WithAdditionalAnnotations(Formatter.Annotation);
}
