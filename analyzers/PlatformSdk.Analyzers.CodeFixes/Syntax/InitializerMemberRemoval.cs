using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>Removes a member from an object initialiser, and the initialiser with its last member.</summary>
internal static class InitializerMemberRemoval
{
    public static void RemoveInitializerMember(this SyntaxEditor editor, AssignmentExpressionSyntax member)
    {
        var initializer = (InitializerExpressionSyntax)member.Parent!;
        var comma = member.GetLastToken().GetNextToken();
        var trailing = comma.IsKind(SyntaxKind.CommaToken) ? member.GetTrailingTrivia().AddRange(comma.TrailingTrivia) : member.GetTrailingTrivia();
        editor.RemoveWhole(member, trailing);
        TidyUpwards(editor, initializer);
    }

    // Later, on what all the removals of this document left over: two findings may empty one initialiser together.
    private static void TidyUpwards(SyntaxEditor editor, InitializerExpressionSyntax initializer)
    {
        switch (initializer.Parent)
        {
            case BaseObjectCreationExpressionSyntax creation:
                editor.ReplaceNode(creation, (current, _) => WithoutEmptyInitializer((BaseObjectCreationExpressionSyntax)current));
                break;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax outer }:
                editor.ReplaceNode(outer, (current, _) => WithoutEmptyMembers((InitializerExpressionSyntax)current));
                TidyUpwards(editor, outer);
                break;
        }
    }

    private static InitializerExpressionSyntax WithoutEmptyMembers(InitializerExpressionSyntax initializer)
    {
        var empty = initializer.Expressions.Where(member => member is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax nested } && IsEmpty(nested));
        return initializer.RemoveNodes(empty, SyntaxRemoveOptions.KeepDirectives)!;
    }

    private static ExpressionSyntax WithoutEmptyInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Initializer is not { } initializer || !IsEmpty(initializer))
        {
            return creation;
        }

        var arguments = creation.ArgumentList ?? SyntaxFactory.ArgumentList();
        return (creation switch
        {
            ObjectCreationExpressionSyntax named => named.WithType(named.Type.WithTrailingTrivia()),
            _ => creation,
        }).WithArgumentList(arguments.WithTrailingTrivia(creation.GetTrailingTrivia())).WithInitializer(null);
    }

    private static bool IsEmpty(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.Count == 0 && !initializer.DescendantTrivia().Any(KeptTrivia.MustStay);
}
