using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>Conditions whose outcome does not depend on anything.</summary>
internal static class Truth
{
    /// <summary>Whether a condition has this outcome whatever happens; not known counts as no.</summary>
    public static bool IsAlways(this IOperation condition, bool outcome)
    {
        condition = condition.WithoutConversions();
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == outcome;
        }

        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => negation.Operand.IsAlways(!outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either =>
                outcome ? either.LeftOperand.IsAlways(true) || either.RightOperand.IsAlways(true) : either.LeftOperand.IsAlways(false) && either.RightOperand.IsAlways(false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both =>
                outcome ? both.LeftOperand.IsAlways(true) && both.RightOperand.IsAlways(true) : both.LeftOperand.IsAlways(false) || both.RightOperand.IsAlways(false),
            IConditionalOperation { WhenFalse: { } otherwise } choice => choice.WhenTrue.IsAlways(outcome) && otherwise.IsAlways(outcome),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => arm.Value.IsAlways(outcome)),
            ILocalReferenceOperation local => local.OnlyValue() is { } value && value.IsAlways(outcome),
            _ => false,
        };
    }
}
