using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

/// <summary>Where a builder goes from where it is created, through variables and methods, until the call is made on it.</summary>
internal sealed class BuilderJourney(PlatformCall call, SourceBodies bodies, CallSites callSites, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> visited = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the call is made on the builder that this operation yields.</summary>
    public bool MeetsTheCall(IOperation builder) => builder.Receiver() switch
    {
        IArgumentOperation { Parent: IInvocationOperation invocation } argument => IsMadeBy(invocation, builder, argument.Parameter),
        IInvocationOperation invocation => IsExtension(invocation.TargetMethod, builder) && IsMadeBy(invocation, builder, null),
        IMemberReferenceOperation or IExpressionStatementOperation => false,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsMadeOn(declarator.Symbol, declarator.Root()),
        IFieldInitializerOperation field => field.InitializedFields.Any(IsMadeOn),
        IPropertyInitializerOperation property => property.InitializedProperties.Any(IsMadeOn),
        ISimpleAssignmentOperation assignment => assignment.Target switch
        {
            ILocalReferenceOperation local => IsMadeOn(local.Local, local.Root()),
            IParameterReferenceOperation parameter => IsMadeOn(parameter.Parameter, parameter.Root()),
            IFieldReferenceOperation or IPropertyReferenceOperation => IsMadeOn(((IMemberReferenceOperation)assignment.Target).Member.OriginalDefinition),
            IDiscardOperation => false,
            _ => call.IsMadeSomewhere,
        },
        IReturnOperation answer when Source(answer) is { } source => IsMadeOn(source),
        IConditionalOperation or ICoalesceOperation or IParenthesizedOperation => MeetsTheCall(builder.Receiver()!),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } local } } match => IsMadeOn(local, match.Root()),
        IIsPatternOperation or IBinaryOperation => false,
        _ => call.IsMadeSomewhere,
    };

    // A member of an extension block is called on the builder like one of its own.
    private static bool IsExtension(IMethodSymbol method, IOperation builder)
    {
        var type = builder.WithoutConversions().Type;
        for (var own = type; own is not null; own = own.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(own, method.ContainingType))
            {
                return false;
            }
        }

        return type?.AllInterfaces.Contains(method.ContainingType, SymbolEqualityComparer.Default) == false;
    }

    private bool IsMadeBy(IInvocationOperation invocation, IOperation builder, IParameterSymbol? parameter)
    {
        if (call.Is(invocation.TargetMethod) || IsMadeInside(invocation.TargetMethod, parameter))
        {
            return true;
        }

        // A fluent method hands the builder on.
        return SymbolEqualityComparer.Default.Equals(invocation.Type, builder.WithoutConversions().Type) && MeetsTheCall(invocation);
    }

    private bool IsMadeInside(IMethodSymbol method, IParameterSymbol? parameter)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke || method.IsAbstract || method.IsVirtual || method.IsOverride)
        {
            return call.IsMadeSomewhere;
        }

        if (bodies.Find(method, cancellationToken) is not { } body)
        {
            return call.MayBeMadeBy(method);
        }

        // What an extension block extends is a parameter of the block, which the compiler at hand does not name.
        return parameter is null ? call.IsMadeSomewhere : IsMadeOn(parameter.OriginalDefinition, body);
    }

    private bool IsMadeOn(ISymbol variable, IOperation scope) =>
        visited.Add(variable) && scope.DescendantsAndSelf().Any(operation => IsReference(operation, variable) && MeetsTheCall(operation));

    private bool IsMadeOn(ISymbol member) => visited.Add(member) && callSites.Find(member, cancellationToken).Any(MeetsTheCall);

    // What a lambda or a virtual method returns goes to callers that are not found by its name.
    private static ISymbol? Source(IReturnOperation answer) => answer.SemanticModel?.GetEnclosingSymbol(answer.Syntax.SpanStart) switch
    {
        IMethodSymbol { IsVirtual: false, IsOverride: false, ContainingType.AllInterfaces.IsEmpty: true } method => method.MethodKind switch
        {
            MethodKind.Ordinary or MethodKind.LocalFunction => method.OriginalDefinition,
            MethodKind.PropertyGet => method.AssociatedSymbol?.OriginalDefinition,
            _ => null,
        },
        _ => null,
    };

    private static bool IsReference(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => false,
    };
}
