using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Rules.Telemetry;

/// <summary>Calls that register an <c>ActivitySource</c> as a service, or describe such a registration; not the keyed ones.</summary>
internal sealed class ActivitySourceRegistration(WellKnownTypes types)
{
    public const string ActivitySource = "System.Diagnostics.ActivitySource";
    public const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string Descriptor = "Microsoft.Extensions.DependencyInjection.ServiceDescriptor";

    /// <summary>The methods whose first type argument, or first <c>Type</c>, is the service.</summary>
    public static readonly IReadOnlyList<(string Type, IReadOnlyList<string> Methods)> Methods =
    [
        ("Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions", ["AddSingleton", "AddScoped", "AddTransient"]),
        ("Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions", ["TryAddSingleton", "TryAddScoped", "TryAddTransient"]),
        (Descriptor, ["Singleton", "Scoped", "Transient", "Describe"]),
    ];

    private readonly INamedTypeSymbol? source = types.Find(ActivitySource);
    private readonly INamedTypeSymbol? services = types.Find(Services);
    private readonly INamedTypeSymbol? descriptor = types.Find(Descriptor);
    private readonly INamedTypeSymbol?[] owners = [.. Methods.Select(one => types.Find(one.Type))];

    public bool Is(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call =>
            Array.FindIndex(owners, owner => owner is not null && Same(owner, method.ContainingType)) is >= 0 and var i
            && Methods[i].Methods.Contains(method.Name)
            && (Same(method.TypeArguments.FirstOrDefault(), source) || NamesSource(call.Arguments)),
        IObjectCreationOperation creation => Same(creation.Type, descriptor) && NamesSource(creation.Arguments) && !HasKey(creation.Arguments),
        _ => false,
    };

    /// <summary>
    /// The call that puts it into the collection: itself, or the one that takes the described registration. None where a
    /// description goes elsewhere, or where the call's result is used as anything but the collection.
    /// </summary>
    public IInvocationOperation? Call(IOperation registration)
    {
        var call = IsDescription(registration)
            ? registration.Receiver() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Replace" } taker } ? taker : null
            : registration as IInvocationOperation;
        return call?.Parent is IExpressionStatementOperation || (call?.Parent is not IConditionalAccessOperation && Same(call?.Type, services)) ? call : null;
    }

    /// <summary>The name of the source that is registered, where it is a constant.</summary>
    public string? NameOf(IOperation registration) => registration.Descendants()
        .Select(operation => operation is ILocalReferenceOperation local ? local.OnlyValue() : operation)
        .OfType<IObjectCreationOperation>()
        .Where(creation => Same(creation.Type, source))
        .Select(creation => creation.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string)
        .FirstOrDefault();

    public bool IsDescription(IOperation registration) =>
        registration is IObjectCreationOperation || (registration is IInvocationOperation call && Same(call.TargetMethod.ContainingType, descriptor));

    private bool NamesSource(IEnumerable<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(argument => argument.Value is ITypeOfOperation)?.Value is ITypeOfOperation named && Same(named.TypeOperand, source);

    private static bool HasKey(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Any(argument => argument.Parameter?.Name == "serviceKey" && argument.Value.WithoutConversions().ConstantValue is not { HasValue: true, Value: null });

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
