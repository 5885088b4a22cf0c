using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.CodeFixes.Engine;
using PlatformSdk.Analyzers.CodeFixes.Syntax;
using PlatformSdk.Analyzers.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPlatformDefaultsFix))]
internal sealed class AddPlatformDefaultsFix() : PlatformFix(AddPlatformDefaultsAnalyzer.Id, "Call AddPlatformDefaults()")
{
    protected override Task EditAsync(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var creation = (ExpressionSyntax)node;
        var model = editor.SemanticModel;
        if (Holder(creation, model, cancellationToken) is var (statement, builder))
        {
            editor.InsertStatementAfter(statement, SyntaxFactory.ExpressionStatement(Call(builder.WithoutTrivia(), model, creation.SpanStart)));
        }
        else
        {
            // Nothing holds the builder for a statement of its own: the call hands it on, so it fits into any expression.
            var type = model.GetTypeInfo(creation, cancellationToken).Type;
            editor.ReplaceNode(creation, (current, generator) =>
                Call(Explicit((ExpressionSyntax)current.WithoutTrivia(), type, generator), model, creation.SpanStart).WithTriviaFrom(current));
        }

        return Task.CompletedTask;
    }

    // The statement that creates the builder and the variable that then holds it as what it is, not as an interface.
    private static (StatementSyntax Statement, ExpressionSyntax Builder)? Holder(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        var (statement, builder, type) = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax local } variable } =>
                (local, SyntaxFactory.IdentifierName(variable.Identifier), (model.GetDeclaredSymbol(variable, cancellationToken) as ILocalSymbol)?.Type),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax assignment } set when IsPlain(set.Left) =>
                (assignment, set.Left, model.GetTypeInfo(set.Left, cancellationToken).Type),
            _ => default((StatementSyntax?, ExpressionSyntax?, ITypeSymbol?)),
        };

        return statement?.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && builder is not null
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(creation, cancellationToken).Type)
            ? (statement, builder)
            : null;
    }

    // Reading it again must mean the same: a name, or a member of this or of a type or variable.
    private static bool IsPlain(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax { Identifier.ValueText: not "_" } or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsPlain(member.Expression),
        _ => false,
    };

    private static ExpressionSyntax Explicit(ExpressionSyntax creation, ITypeSymbol? type, SyntaxGenerator generator) =>
        creation is ImplicitObjectCreationExpressionSyntax { ArgumentList: var arguments, Initializer: var initializer } && type is not null
            ? SyntaxFactory.ObjectCreationExpression((TypeSyntax)generator.TypeExpression(type), arguments, initializer).NormalizeWhitespace()
            : creation;

    private static InvocationExpressionSyntax Call(ExpressionSyntax builder, SemanticModel model, int position)
    {
        var call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, builder, SyntaxFactory.IdentifierName(PlatformCall.Name)));
        return model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.HostApplicationBuilder") is { } neighbour
            ? call.WithImportOf(neighbour, model, position)
            : call;
    }
}
