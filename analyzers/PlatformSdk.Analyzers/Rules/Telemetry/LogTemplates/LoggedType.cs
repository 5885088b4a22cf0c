using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>What a value's type means for handing it over in <c>params object?[]</c>.</summary>
internal static class LoggedType
{
    /// <summary>Whether it can be an <c>object</c> at all; spans and pointers cannot.</summary>
    public static bool CanBeBoxed(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(value, cancellationToken).Type switch
        {
            null => true,
            { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error } or { SpecialType: SpecialType.System_Void } => false,
            _ => true,
        };

    /// <summary>Whether an extension method cannot be called with it as it is.</summary>
    public static bool IsDynamic(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(value, cancellationToken).Type?.TypeKind == TypeKind.Dynamic;

    /// <summary>Whether it would be taken for all the values when it is the only one.</summary>
    public static bool IsArray(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = model.Compilation.CreateArrayTypeSymbol(model.Compilation.ObjectType);
        return model.GetTypeInfo(value, cancellationToken).Type is not { } type || model.Compilation.ClassifyConversion(type, values).IsImplicit;
    }

    /// <summary>Whether what a logger makes of the value is what its own <c>ToString</c> with such a format would say.</summary>
    public static bool IsPlainValue(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime } => true,
        { Name: "DateTimeOffset" or "TimeSpan" or "Guid" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        _ => false,
    };
}
