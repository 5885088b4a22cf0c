using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.CodeFixes.Engine;
using PlatformSdk.Analyzers.CodeFixes.Syntax;
using PlatformSdk.Analyzers.Rules.Security;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Security;

[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValidateServerCertificatesFix))]
internal sealed class ValidateServerCertificatesFix() : PlatformFix(ValidateServerCertificatesAnalyzer.Id, "Remove the callback")
{
    protected override Task EditAsync(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        switch (Holder(node, editor.SemanticModel, cancellationToken))
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member:
                editor.RemoveInitializerMember(member);
                break;
            case AssignmentExpressionSyntax assignment:
                editor.RemoveEvaluation(assignment);
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 3 } } last:
                // SslStream(stream, leaveOpen, callback): the overload without it is the same stream with validation.
                editor.RemoveNode(last);
                break;
            case ArgumentSyntax argument:
                editor.ReplaceNode(argument.Expression, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(argument.Expression));
                break;
        }

        return Task.CompletedTask;
    }

    // What receives the callback, past the casts, choices and "new RemoteCertificateValidationCallback" around it.
    private static SyntaxNode? Holder(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is AssignmentExpressionSyntax
                || (ancestor is ArgumentSyntax { Parent.Parent: { } call } && model.GetTypeInfo(call, cancellationToken).Type?.TypeKind != TypeKind.Delegate))
            {
                return ancestor;
            }
        }

        return null;
    }
}
