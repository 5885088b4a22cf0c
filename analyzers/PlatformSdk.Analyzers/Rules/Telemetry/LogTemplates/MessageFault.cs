using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>What is wrong with a log message, in the words of the finding.</summary>
internal static class MessageFault
{
    private const string Lost = ", so its values are lost in the text and no two messages have the same template";

    /// <summary>The values go into the text before the logger sees them.</summary>
    public static string? OfBuilding(IOperation message)
    {
        message = message.WithoutConversions();
        return IsAlwaysTheSame(message) ? null : message switch
        {
            IInterpolatedStringOperation or IInterpolatedStringAdditionOperation => "is interpolated" + Lost,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => "is concatenated" + Lost,
            IInvocationOperation call => OfCall(call.TargetMethod),
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } => OfCall(call.TargetMethod),
            IConditionalOperation { WhenFalse: { } otherwise } choice => OfBuilding(choice.WhenTrue) ?? OfBuilding(otherwise),
            ICoalesceOperation choice => OfBuilding(choice.Value) ?? OfBuilding(choice.WhenNull),
            ISwitchExpressionOperation choice => choice.Arms.Select(arm => OfBuilding(arm.Value)).FirstOrDefault(fault => fault is not null),
            _ => null,
        };
    }

    /// <summary>The template numbers its values.</summary>
    public static string? OfNumbering(IOperation message) =>
        message.ConstantValue is { HasValue: true, Value: string template }
        && MayNumber(template)
        && TextScanner.Split(template)?.FirstOrDefault(part => part.Position is not null) is { } hole
            ? $"numbers its values, so they are logged under names like '{hole.Hole}', which nobody searches for"
            : null;

    // Nearly every template names its values: those are not taken apart.
    private static bool MayNumber(string template)
    {
        var brace = template.IndexOf('{');
        while (brace >= 0 && brace + 1 < template.Length && !char.IsDigit(template[brace + 1]))
        {
            brace = template.IndexOf('{', brace + 1);
        }

        return brace >= 0;
    }

    // More than C# calls a constant: "a" + 'b' is none, and yet no value is lost.
    private static bool IsAlwaysTheSame(IOperation message)
    {
        message = message.WithoutConversions();
        return message.ConstantValue.HasValue || message switch
        {
            IBinaryOperation sum => IsAlwaysTheSame(sum.LeftOperand) && IsAlwaysTheSame(sum.RightOperand),
            IInterpolatedStringOperation text => text.Parts.All(part => part is IInterpolatedStringTextOperation || (part is IInterpolationOperation hole && IsAlwaysTheSame(hole.Expression))),
            _ => false,
        };
    }

    private static string? OfCall(IMethodSymbol method) => method switch
    {
        { Name: "ToString", IsStatic: false, ReturnType.SpecialType: SpecialType.System_String } => "is made by ToString" + Lost,
        { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } => "is made by string.Format" + Lost,
        _ when InterpolationCall.Is(method) => "is interpolated" + Lost,
        _ => null,
    };
}
