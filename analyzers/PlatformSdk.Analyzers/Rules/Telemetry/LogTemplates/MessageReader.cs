using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Takes the expression that makes a message apart, into what it always says and the values in it.</summary>
internal sealed class MessageReader(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly List<TemplatePiece> pieces = [];

    /// <summary>The pieces, or <see langword="null"/> where no template says the same.</summary>
    public IReadOnlyList<TemplatePiece>? Read(ExpressionSyntax message) =>
        !message.ContainsDiagnostics && Add(message, LiteralForm.Regular) ? pieces : null;

    // "around" is the form of the string that the expression is a hole of.
    private bool Add(ExpressionSyntax expression, LiteralForm around) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Add(parenthesized.Expression, around),
        InterpolatedStringExpressionSyntax interpolated => AddInterpolated(interpolated, around),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => AddLiteral(literal, around),
        LiteralExpressionSyntax character when character.IsKind(SyntaxKind.CharacterLiteralExpression) => AddText(TextScanner.Escape(character.Token.ValueText), LiteralForm.Regular, around),
        BinaryExpressionSyntax sum when IsConcatenation(sum) => Add(sum.Left, around) && AddLineBreak(sum, around) && Add(sum.Right, around),
        InvocationExpressionSyntax call when InterpolationCall.Content(call, model, cancellationToken) is { } content => AddInterpolated(content, around),
        InvocationExpressionSyntax call when FormatCall.Of(call, model, cancellationToken) is { } format => AddFormat(format.Format, format, around) && format.IsUsedUp,
        _ when model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string constant } => AddConstant(expression, constant, around),
        _ => AddValue(expression, "", around, around),
    };

    private bool AddInterpolated(InterpolatedStringExpressionSyntax interpolated, LiteralForm around)
    {
        var form = LiteralForm.Of(interpolated.StringStartToken.Text, interpolated.StringEndToken.Text);
        var inside = around.IsRaw ? around : form;
        return interpolated.Contents.All(content => content switch
        {
            // In a raw string a brace is a brace.
            InterpolatedStringTextSyntax text => AddText(form.IsRaw ? text.TextToken.Text : TextScanner.Halve(text.TextToken.Text), form, around),
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Add(hole.Expression, inside),
            InterpolationSyntax hole => Suffix(hole) is { } suffix && AddValue(hole.Expression, suffix, form, around),
            _ => false,
        });
    }

    private bool AddFormat(ExpressionSyntax format, FormatCall call, LiteralForm around)
    {
        switch (format)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return AddFormat(parenthesized.Expression, call, around);
            case BinaryExpressionSyntax sum when IsConcatenation(sum):
                return AddFormat(sum.Left, call, around) && AddLineBreak(sum, around) && AddFormat(sum.Right, call, around);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                var (source, form) = LiteralForm.Read(literal.Token.Text);
                return TextScanner.Split(source) is { } parts && parts.All(part =>
                    part.Hole is null ? AddText(TextScanner.Halve(part.Text), form, around)
                    : part.Position is { } position && call.Argument(position) is { } value && AddValue(value, part.Suffix, form, around));
            default:
                return false;
        }
    }

    private bool AddLiteral(LiteralExpressionSyntax literal, LiteralForm around)
    {
        var (source, form) = LiteralForm.Read(literal.Token.Text);
        return AddText(source, form, around);
    }

    private bool AddText(string source, LiteralForm form, LiteralForm around)
    {
        if (source.Length > 0)
        {
            pieces.Add(new TemplatePiece.Text(source, around.IsRaw ? around : form));
        }

        return !TextScanner.HidesBraces(source, form) && Fits(source, around);
    }

    private bool AddConstant(ExpressionSyntax expression, string content, LiteralForm around)
    {
        if (around.IsRaw)
        {
            return AddText(content, around, around);
        }

        pieces.Add(new TemplatePiece.Constant(expression, content));
        return true;
    }

    private bool AddLineBreak(BinaryExpressionSyntax sum, LiteralForm around)
    {
        var source = sum.SyntaxTree.GetText(cancellationToken).ToString(TextSpan.FromBounds(sum.Left.Span.End, sum.Right.SpanStart));
        if (source.Trim() != "+" || source.Contains('\n'))
        {
            pieces.Add(new TemplatePiece.LineBreak(source));
            return !around.IsRaw;
        }

        return true;
    }

    private bool AddValue(ExpressionSyntax expression, string suffix, LiteralForm form, LiteralForm around)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        if (suffix.Length == 0 && FormattedValue.Of(expression, model, cancellationToken) is { } formatted)
        {
            (expression, suffix) = formatted;
        }

        pieces.Add(new TemplatePiece.Value(expression, suffix, around.IsRaw ? around : form));
        return Fits(suffix, around) && !TextScanner.HidesBraces(suffix, form) && LoggedType.CanBeBoxed(expression, model, cancellationToken);
    }

    // A raw string can be neither cut nor joined: what is in its holes has to become text of its own.
    private static bool Fits(string source, LiteralForm around) => !around.IsRaw || TextScanner.IsPlain(source);

    private string? Suffix(InterpolationSyntax hole)
    {
        var alignment = hole.AlignmentClause is { } clause
            ? model.GetConstantValue(clause.Value, cancellationToken).Value is int width ? "," + width.ToString(CultureInfo.InvariantCulture) : null
            : "";
        var format = hole.FormatClause is { } text ? ":" + text.FormatStringToken.Text : "";
        return alignment is null || TextScanner.HasBraces(format) ? null : alignment + format;
    }

    private bool IsConcatenation(BinaryExpressionSyntax sum) =>
        sum.IsKind(SyntaxKind.AddExpression)
        && model.GetSymbolInfo(sum, cancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator, ReturnType.SpecialType: SpecialType.System_String };
}
