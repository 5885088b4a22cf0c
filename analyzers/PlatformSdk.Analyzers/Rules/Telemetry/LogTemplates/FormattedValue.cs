using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>A number, date or the like that is made text by <c>ToString</c>: the log can have the value itself.</summary>
internal static class FormattedValue
{
    /// <summary>The value and its format as a template writes it, or <see langword="null"/> where the text must stay.</summary>
    public static (ExpressionSyntax Value, string Suffix)? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } member } call
            || !LoggedType.IsPlainValue(model.GetTypeInfo(member.Expression, cancellationToken).Type))
        {
            return null;
        }

        var suffix = "";
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: string format })
            {
                if (TextScanner.HasBraces(format) || !TextScanner.IsPlain(format))
                {
                    return null;
                }

                suffix = format.Length > 0 ? ":" + format : "";
            }
            else if (!CommonCulture.Is(argument.Expression, model, cancellationToken))
            {
                return null;
            }
        }

        return (member.Expression, suffix);
    }
}
