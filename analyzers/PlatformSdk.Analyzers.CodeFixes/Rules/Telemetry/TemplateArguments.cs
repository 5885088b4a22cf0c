using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>The arguments of a log call with its template and the values for it; those it has already stay as they are.</summary>
internal sealed class TemplateArguments(LogCall call, LogTemplate template, SemanticModel model, CancellationToken cancellationToken)
{
    public ArgumentListSyntax Rewrite(ArgumentListSyntax current)
    {
        var at = call.List!.Arguments.IndexOf(call.Argument!);
        var message = current.Arguments[at];
        var arguments = current.Arguments.Take(at).Append(Message(message)).ToList();
        foreach (var value in template.Values)
        {
            arguments.Add(call.Values.FirstOrDefault(given => given.Expression == value) is { } given
                ? current.Arguments[call.List.Arguments.IndexOf(given)]
                : SyntaxFactory.Argument(Convert(value, current.GetCurrentNode(value)!)));
        }

        // Line ends and comments are on the commas; what ended the list still ends it.
        var commas = current.Arguments.GetSeparators().ToList();
        while (commas.Count < arguments.Count - 1)
        {
            commas.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        }

        var end = current.Arguments.Last().GetTrailingTrivia();
        for (var i = at; i < arguments.Count; i++)
        {
            arguments[i] = arguments[i].WithTrailingTrivia(i == arguments.Count - 1 ? end : SyntaxFactory.TriviaList());
        }

        return current.WithArguments(SyntaxFactory.SeparatedList(arguments, commas));
    }

    // "state" is the only parameter of a method that takes no values; with values it is another method.
    private ArgumentSyntax Message(ArgumentSyntax current) =>
        (current.NameColon is { Name.Identifier.ValueText: "state" } ? SyntaxFactory.Argument(current.Expression) : current)
            .WithExpression(template.Message).WithTriviaFrom(current);

    private ExpressionSyntax Convert(ExpressionSyntax value, ExpressionSyntax current)
    {
        var expression = current.WithoutTrivia();
        if (LoggedType.IsDynamic(value, model, cancellationToken) || (template.Values.Count == 1 && LoggedType.IsArray(value, model, cancellationToken)))
        {
            TypeSyntax type = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.ObjectKeyword));
            if (model.GetNullableContext(value.SpanStart).AnnotationsEnabled())
            {
                type = SyntaxFactory.NullableType(type);
            }

            return SyntaxFactory.CastExpression(type, IsOperand(expression) ? expression : SyntaxFactory.ParenthesizedExpression(expression));
        }

        // "a < b, c > (d)" would read as a generic call.
        return expression.IsKind(SyntaxKind.LessThanExpression) || expression.IsKind(SyntaxKind.GreaterThanExpression)
            ? SyntaxFactory.ParenthesizedExpression(expression)
            : expression;
    }

    private static bool IsOperand(ExpressionSyntax expression) =>
        expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or LiteralExpressionSyntax;
}
