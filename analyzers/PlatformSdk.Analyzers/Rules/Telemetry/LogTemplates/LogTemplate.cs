using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>The template that says what a call's message says, and the values for it in their order.</summary>
internal sealed record LogTemplate(ExpressionSyntax Message, IReadOnlyList<ExpressionSyntax> Values)
{
    /// <summary>
    /// The template, or <see langword="null"/> where none is right: the braces of the message and the values it has do
    /// not match, a value cannot be an object, evaluation would happen in another order, a comment would be lost.
    /// </summary>
    public static LogTemplate? Of(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!call.TakesValues
            || new MessageReader(model, cancellationToken).Read(call.Argument!.Expression) is not { } read
            || TemplateHoles.Fill(read, [.. call.Values.Select(value => value.Expression)]) is not { } pieces)
        {
            return null;
        }

        ExpressionSyntax[] values = [.. pieces.OfType<TemplatePiece.Value>().Select(value => value.Expression)];
        if (SaysNothing(pieces, call.Argument)
            || !EvaluationOrder.IsKept(values, model, cancellationToken)
            || LosesComments(call.Argument.Expression, pieces))
        {
            return null;
        }

        var message = SyntaxFactory.ParseExpression(Source(pieces, new PlaceholderName(model, cancellationToken)));
        return new(message.WithTriviaFrom(call.Argument.Expression), values);
    }

    private static string Source(IReadOnlyList<TemplatePiece> pieces, PlaceholderName names)
    {
        var builder = new TemplateBuilder();
        foreach (var value in pieces.OfType<TemplatePiece.Value>())
        {
            builder.Reserve(value.Name ?? "");
        }

        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case TemplatePiece.Text text:
                    builder.AddText(text.Source, text.Form);
                    break;
                case TemplatePiece.Value value:
                    builder.AddHole(value.Name ?? builder.Unique(names.Of(value.Expression)), value.Suffix, value.Form);
                    break;
                case TemplatePiece.Constant constant:
                    builder.AddExpression(Operand(constant.Expression));
                    break;
                case TemplatePiece.LineBreak line:
                    builder.AddLineBreak(line.Source);
                    break;
            }
        }

        return builder.Build();
    }

    private static string Operand(ExpressionSyntax constant) =>
        constant is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? constant.WithoutTrivia().ToString() : $"({constant.WithoutTrivia()})";

    // "{Value}" for a message that is chosen or formatted elsewhere would hide the finding and find nothing.
    private static bool SaysNothing(IReadOnlyList<TemplatePiece> pieces, ArgumentSyntax message) =>
        pieces.Count == 1
        && pieces[0] is TemplatePiece.Value { Expression: var value }
        && value.FirstAncestorOrSelf<ExpressionSyntax>(around => around.Parent is not ParenthesizedExpressionSyntax)?.Parent == message
        && value is not (ConditionalAccessExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } });

    private static bool LosesComments(ExpressionSyntax message, IReadOnlyList<TemplatePiece> pieces)
    {
        var kept = pieces.OfType<TemplatePiece.Value>().Select(value => value.Expression.Span).ToList();
        var keptText = string.Concat(pieces.OfType<TemplatePiece.LineBreak>().Select(line => line.Source));
        return message.DescendantTrivia().Any(trivia =>
            message.Span.Contains(trivia.Span)
            && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
            && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)
            && !kept.Any(span => span.Contains(trivia.Span))
            && !keptText.Contains(trivia.ToString()));
    }
}
