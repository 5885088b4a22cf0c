using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>Conditions that ask the host in which environment it runs.</summary>
internal sealed class EnvironmentCondition(WellKnownTypes types)
{
    private readonly INamedTypeSymbol?[] extensions =
    [
        types.Find("Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions"),
        types.Find("Microsoft.Extensions.Hosting.HostingEnvironmentExtensions"),
        types.Find("Microsoft.AspNetCore.Hosting.HostingEnvironmentExtensions"),
    ];

    private readonly INamedTypeSymbol? environment = types.Find("Microsoft.Extensions.Hosting.IHostEnvironment");

    /// <summary>Whether this outcome of a condition means that the host is not in production but in a named environment.</summary>
    public bool Implies(IOperation condition, bool outcome)
    {
        condition = condition.WithoutConversions();
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => Implies(negation.Operand, !outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => outcome
                ? Implies(both.LeftOperand, true) || Implies(both.RightOperand, true)
                : Implies(both.LeftOperand, false) && Implies(both.RightOperand, false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => outcome
                ? Implies(either.LeftOperand, true) && Implies(either.RightOperand, true)
                : Implies(either.LeftOperand, false) || Implies(either.RightOperand, false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => ImpliesEquality(equal.LeftOperand, equal.RightOperand, outcome),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => ImpliesEquality(unequal.LeftOperand, unequal.RightOperand, !outcome),
            IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern => ImpliesEquality(pattern.Value, constant.Value, outcome),
            ILocalReferenceOperation local => local.OnlyValue() is { } value && Implies(value, outcome),
            IInvocationOperation call => outcome && AsksForDevelopment(call),
            _ => false,
        };
    }

    private bool ImpliesEquality(IOperation left, IOperation right, bool outcome)
    {
        if (right.ConstantValue is { HasValue: true, Value: bool expected })
        {
            return Implies(left, outcome == expected);
        }

        return outcome
            && left.WithoutConversions() is IPropertyReferenceOperation { Property.Name: "EnvironmentName" } name
            && SymbolEqualityComparer.Default.Equals(name.Property.ContainingType, environment)
            && right.ConstantValue is { HasValue: true, Value: string expectedName }
            && !IsProduction(expectedName);
    }

    private bool AsksForDevelopment(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return extensions.Contains(method.ContainingType, SymbolEqualityComparer.Default)
            && method.Name switch
            {
                "IsDevelopment" => true,
                "IsEnvironment" => call.Arguments.Last().Value.ConstantValue.Value is not string name || !IsProduction(name),
                _ => false,
            };
    }

    private static bool IsProduction(string name) => string.Equals(name, "Production", StringComparison.OrdinalIgnoreCase);
}
