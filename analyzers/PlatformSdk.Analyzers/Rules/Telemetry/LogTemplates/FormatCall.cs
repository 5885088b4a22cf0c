using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>A call of <c>string.Format</c> that a template can replace: its arguments one by one, its culture a common one.</summary>
internal sealed class FormatCall
{
    private readonly IReadOnlyList<ExpressionSyntax> arguments;
    private readonly HashSet<int> used = [];

    private FormatCall(ExpressionSyntax format, IReadOnlyList<ExpressionSyntax> arguments)
    {
        Format = format;
        this.arguments = arguments;
    }

    public ExpressionSyntax Format { get; }

    /// <summary>Whether each argument was asked for: one that no hole shows would no longer be evaluated.</summary>
    public bool IsUsedUp => used.Count == arguments.Count;

    public static FormatCall? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var list = call.ArgumentList.Arguments;
        if (list.Any(argument => argument.NameColon is not null)
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } method)
        {
            return null;
        }

        var first = method.Parameters[0].Type.Name == "IFormatProvider" ? 1 : 0;
        if (method.Parameters[first].Type.SpecialType != SpecialType.System_String
            || list.Count < first + 2
            || (first == 1 && !CommonCulture.Is(list[0].Expression, model, cancellationToken)))
        {
            return null;
        }

        ExpressionSyntax[] values = [.. list.Skip(first + 1).Select(argument => argument.Expression)];
        return values.Length == 1 && LoggedType.IsArray(values[0], model, cancellationToken) ? null : new(list[first].Expression, values);
    }

    public ExpressionSyntax? Argument(int position)
    {
        used.Add(position);
        return position < arguments.Count ? arguments[position] : null;
    }
}
