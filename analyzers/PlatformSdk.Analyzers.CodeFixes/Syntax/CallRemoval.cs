using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace PlatformSdk.Analyzers.CodeFixes.Syntax;

/// <summary>Removes a call that hands on what it is called on, alone or from the middle of a chain.</summary>
internal static class CallRemoval
{
    public static void RemoveCall(this DocumentEditor editor, InvocationExpressionSyntax call)
    {
        var isStaticForm = editor.SemanticModel.GetSymbolInfo(call).Symbol is IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null };
        var isStatement = editor.SemanticModel.GetOperation(call)?.Parent is IExpressionStatementOperation;
        if (isStatement && Receiver(call, isStaticForm) is not InvocationExpressionSyntax)
        {
            editor.RemoveEvaluation(call);
            return;
        }

        // Taken from the current call: another finding may have changed the chain below it.
        editor.ReplaceNode(call, (current, _) =>
            Receiver((InvocationExpressionSyntax)current, isStaticForm).WithTriviaFrom(current));
    }

    private static ExpressionSyntax Receiver(InvocationExpressionSyntax call, bool isStaticForm) =>
        call.Expression is MemberAccessExpressionSyntax member && !isStaticForm ? member.Expression : call.ArgumentList.Arguments[0].Expression;
}
