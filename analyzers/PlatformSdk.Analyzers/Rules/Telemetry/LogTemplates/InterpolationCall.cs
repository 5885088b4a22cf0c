using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Calls that do nothing but format an interpolated string for a culture.</summary>
internal static class InterpolationCall
{
    public static bool Is(IMethodSymbol method) => method switch
    {
        { Name: "Invariant" or "CurrentCulture", ContainingType: { Name: "FormattableString", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } => true,
        { Name: "Create", ContainingType.SpecialType: SpecialType.System_String } => method.Parameters[0].Type.Name == "IFormatProvider",
        _ => false,
    };

    /// <summary>The interpolated string, or <see langword="null"/> where there is none, or its culture was chosen for a reason.</summary>
    public static InterpolatedStringExpressionSyntax? Content(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count is not (1 or 2) || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !Is(method))
        {
            return null;
        }

        return arguments.Count == 1 || CommonCulture.Is(arguments[0].Expression, model, cancellationToken)
            ? arguments.Last().Expression as InterpolatedStringExpressionSyntax
            : null;
    }
}
