using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.CodeFixes.Syntax;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>A place that asks the services for an <c>ActivitySource</c>, and can ask for it under a key instead.</summary>
internal sealed class ActivitySourceConsumer(DocumentId document, SyntaxNode node)
{
    public const string Attribute = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";

    public async Task AskByKeyAsync(SolutionEditor solution, string key, CancellationToken cancellationToken)
    {
        var editor = await solution.GetDocumentEditorAsync(document, cancellationToken).ConfigureAwait(false);
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(key));
        switch (node)
        {
            case ParameterSyntax parameter:
                editor.ReplaceNode(parameter, (current, _) => WithKey((ParameterSyntax)current, literal, editor));
                break;
            case GenericNameSyntax { Parent.Parent: InvocationExpressionSyntax call } name:
                var keyed = name.Identifier.ValueText.Replace("Service", "KeyedService");
                editor.ReplaceNode(name, (current, _) => ((GenericNameSyntax)current).WithIdentifier(SyntaxFactory.Identifier(keyed)).WithTriviaFrom(current));
                editor.ReplaceNode(call.ArgumentList, (current, _) => ((ArgumentListSyntax)current).AddArguments(SyntaxFactory.Argument(literal)));
                break;
        }
    }

    private SyntaxNode WithKey(ParameterSyntax parameter, ExpressionSyntax key, DocumentEditor editor)
    {
        var type = editor.SemanticModel.Compilation.GetTypeByMetadataName(Attribute)!;
        var name = SyntaxFactory.IdentifierName("FromKeyedServices").WithImportOf(type, editor.SemanticModel, node.SpanStart);
        var list = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(name, SyntaxFactory.AttributeArgumentList([SyntaxFactory.AttributeArgument(key)]))]);
        return parameter.WithoutLeadingTrivia()
            .WithAttributeLists(parameter.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
    }
}
