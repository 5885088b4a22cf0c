using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Security;

/// <summary>Where a certificate callback can go without replacement, because what receives it then validates by itself.</summary>
internal sealed class CallbackRemoval(WellKnownTypes types)
{
    private readonly INamedTypeSymbol? sslStream = types.Find("System.Net.Security.SslStream");

    /// <summary>
    /// A member that is assigned in a statement or an initialiser: the platform's own validation is what it has unassigned.
    /// The callback of an <c>SslStream</c>: it is optional there. Any other argument, a local, a field's or a parameter's default
    /// and a returned value have readers that this place does not know.
    /// </summary>
    public bool IsRightFor(IOperation callback) => Assigned(callback) switch
    {
        IEventAssignmentOperation { Parent: IExpressionStatementOperation } => true,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsRequired: false } or IFieldReferenceOperation { Field.IsRequired: false } } assignment =>
            assignment.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation,
        IArgumentOperation { Parent: IObjectCreationOperation creation } => SymbolEqualityComparer.Default.Equals(creation.Type, sslStream),
        _ => false,
    };

    /// <summary>The member or parameter that receives the callback, for the message.</summary>
    public static string NameOf(IOperation callback) => Receiver(callback) switch
    {
        IAssignmentOperation { Target: IMemberReferenceOperation target } => Quoted(target.Member),
        IEventAssignmentOperation { EventReference: IMemberReferenceOperation target } => Quoted(target.Member),
        IArgumentOperation { Parameter: { } parameter } => Quoted(parameter),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => Quoted(declarator.Symbol),
        IFieldInitializerOperation field => Quoted(field.InitializedFields[0]),
        IPropertyInitializerOperation property => Quoted(property.InitializedProperties[0]),
        _ => "This callback",
    };

    // In "cb = skip ? AcceptAll : null" the assignment can go as well: what is left of it is the default.
    private static IOperation? Assigned(IOperation callback) => Receiver(callback) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice when IsNull(choice.WhenTrue) || IsNull(otherwise) => Receiver(choice),
        var receiver => receiver,
    };

    private static IOperation? Receiver(IOperation callback)
    {
        var receiver = callback.Receiver();
        return receiver is IDelegateCreationOperation explicitly ? Receiver(explicitly) : receiver;
    }

    private static bool IsNull(IOperation value) => value.WithoutConversions() is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };

    private static string Quoted(ISymbol symbol) => "'" + symbol.Name + "'";
}
