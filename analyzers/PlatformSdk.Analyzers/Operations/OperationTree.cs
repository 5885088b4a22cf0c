using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>Ways through an operation tree that the framework does not have.</summary>
internal static class OperationTree
{
    /// <summary>An operation and what is below it, without the bodies of the functions it contains.</summary>
    public static IEnumerable<IOperation> WithoutNestedFunctions(this IOperation operation)
    {
        yield return operation;
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            foreach (var below in child.WithoutNestedFunctions())
            {
                yield return below;
            }
        }
    }

    /// <summary>What is converted, however often.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>What receives a value: the first operation above it that is not a conversion.</summary>
    public static IOperation? Receiver(this IOperation operation)
    {
        var above = operation.Parent;
        while (above is IConversionOperation)
        {
            above = above.Parent;
        }

        return above;
    }

    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>
    /// The value a local has for its whole life, or <see langword="null"/> where it is ever given another. Only of a local that is
    /// declared before: half-written code has locals that are their own value, and who follows values must come to an end.
    /// </summary>
    public static IOperation? OnlyValue(this ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (var operation in reference.Root().Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, reference.Local))
            {
                if (declarator.Syntax.Span.End > reference.Syntax.SpanStart)
                {
                    return null;
                }

                value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
            }
            else if (operation is ILocalReferenceOperation other && Same(other.Local, reference.Local) && IsWritten(other))
            {
                return null;
            }
        }

        return value;
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IAddressOfOperation => true,
        _ => false,
    };

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
