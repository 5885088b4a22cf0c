using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;

namespace PlatformSdk.Analyzers.Operations;

/// <summary>
/// Code that runs only on a developer's machine: behind <c>IsDevelopment()</c> or <c>IsEnvironment(…)</c> in an enclosing
/// condition or an earlier one that leaves, or in a local or private method that is called only from such places.
/// </summary>
internal sealed class DevelopmentGuard(WellKnownTypes types, CallSites callSites)
{
    private readonly EnvironmentCondition condition = new(types);

    public bool Covers(IOperation operation, CancellationToken cancellationToken) =>
        Covers(operation, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellationToken);

    /// <summary>Whether a condition holds in development only.</summary>
    public bool Asks(IOperation value) => condition.Implies(value, outcome: true);

    private bool Covers(IOperation operation, HashSet<ISymbol> visited, CancellationToken cancellationToken)
    {
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (child is ILocalFunctionOperation local)
            {
                if (OnlyCalledUnderGuard(local.Symbol, visited, cancellationToken))
                {
                    return true;
                }

                // A local function may be called from above an earlier return: only what encloses it guards it.
                continue;
            }

            if (IsGuard(parent, child))
            {
                return true;
            }
        }

        return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken) is IMethodSymbol enclosing
            && Member(enclosing) is { DeclaredAccessibility: Accessibility.Private } method
            && OnlyCalledUnderGuard(method, visited, cancellationToken);
    }

    private bool IsGuard(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation choice when child == choice.WhenTrue => condition.Implies(choice.Condition, outcome: true),
        IConditionalOperation choice when child == choice.WhenFalse => condition.Implies(choice.Condition, outcome: false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand =>
            condition.Implies(both.LeftOperand, outcome: true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand =>
            condition.Implies(either.LeftOperand, outcome: false),
        IBlockOperation block => block.Operations.TakeWhile(one => one != child).Any(LeavesUnlessDevelopment),
        _ => false,
    };

    private bool LeavesUnlessDevelopment(IOperation statement) =>
        statement is IConditionalOperation choice
        && ((Leaves(choice.WhenTrue) && condition.Implies(choice.Condition, outcome: false))
            || (Leaves(choice.WhenFalse) && condition.Implies(choice.Condition, outcome: true)));

    private static bool Leaves(IOperation? statement) => statement switch
    {
        IBlockOperation block => Leaves(block.Operations.LastOrDefault()),
        IReturnOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBranchOperation branch => branch.BranchKind is BranchKind.Continue or BranchKind.Break,
        _ => false,
    };

    private bool OnlyCalledUnderGuard(IMethodSymbol method, HashSet<ISymbol> visited, CancellationToken cancellationToken)
    {
        if (!visited.Add(method))
        {
            return false;
        }

        var calls = callSites.Find(method, cancellationToken);
        return calls.Count > 0 && calls.All(call => Covers(call, visited, cancellationToken));
    }

    private static IMethodSymbol? Member(IMethodSymbol enclosing)
    {
        ISymbol? symbol = enclosing;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }
}
