using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Analyzers.Operations;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>
/// Where a rule says which symbols it wants to see used, once per compilation. Types are metadata names; what the
/// compilation does not know is passed over.
/// </summary>
internal sealed class RuleRegistry
{
    private readonly OperationActions<IInvocationOperation> invocations = new();
    private readonly OperationActions<IAssignmentOperation> assignments = new();
    private readonly OperationActions<IObjectCreationOperation> creations = new();
    private readonly OperationActions<IPropertyReferenceOperation> reads = new();
    private readonly OperationActions<IDelegateCreationOperation> delegates = new();
    private readonly List<(string Name, Action<AdditionalFileAnalysisContext> Action)> files = [];
    private readonly List<Action<CompilationAnalysisContext>> ends = [];

    public RuleRegistry(Compilation compilation, PlatformProject project, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Project = project;

        // Most compilations have no finding and no waiver: then nothing of it is read.
        Governance = new(() => ProjectGovernance.Of(compilation, options, cancellationToken));
        Findings = new(Governance);
        Types = new(compilation);
        Bodies = new(compilation);
        CallSites = new(compilation, Bodies);
    }

    public Compilation Compilation { get; }

    public PlatformProject Project { get; }

    public WellKnownTypes Types { get; }

    public SourceBodies Bodies { get; }

    public CallSites CallSites { get; }

    /// <summary>Where a rule reports what it finds.</summary>
    public Findings Findings { get; }

    /// <summary>The waivers and the ratchet of the project.</summary>
    public Lazy<ProjectGovernance> Governance { get; }

    /// <summary>Any overload of a method is called, as an extension or not.</summary>
    public void OnInvocation(string type, string method, Action<OperationAnalysisContext, IInvocationOperation> action) =>
        AddMembers(invocations, type, method, action);

    /// <summary>A method of the compilation's own is called.</summary>
    public void OnInvocation(IMethodSymbol method, Action<OperationAnalysisContext, IInvocationOperation> action) =>
        invocations.Add(method.OriginalDefinition, action);

    /// <summary>A property or field is given a value: by assignment, in an object initialiser or in a <c>with</c>.</summary>
    public void OnAssignment(string type, string member, Action<OperationAnalysisContext, IAssignmentOperation> action) =>
        AddMembers(assignments, type, member, action);

    /// <summary>A type is created by any of its constructors.</summary>
    public void OnCreation(string type, Action<OperationAnalysisContext, IObjectCreationOperation> action) =>
        AddType(creations, type, action);

    /// <summary>A property is referred to, wherever its value goes.</summary>
    public void OnPropertyReference(string type, string property, Action<OperationAnalysisContext, IPropertyReferenceOperation> action) =>
        AddMembers(reads, type, property, action);

    /// <summary>A lambda, anonymous method, method group or local function becomes a delegate whose last parameter is of a type.</summary>
    public void OnDelegate(string lastParameter, Action<OperationAnalysisContext, IDelegateCreationOperation> action) =>
        AddType(delegates, lastParameter, action);

    /// <summary>A file of that name is among those that the build hands to the analyzers.</summary>
    public void OnFile(string name, Action<AdditionalFileAnalysisContext> action) => files.Add((name, action));

    /// <summary>Everything has been looked at. What is reported then is not seen while typing.</summary>
    public void OnEnd(Action<CompilationAnalysisContext> action) => ends.Add(action);

    /// <summary>Subscribes to the kinds of operation that some rule asked for, and to no others.</summary>
    public void Subscribe(CompilationStartAnalysisContext context)
    {
        Subscribe(context, invocations, operation => operation.TargetMethod.ReducedFrom ?? operation.TargetMethod, OperationKind.Invocation);
        Subscribe(context, assignments, operation => (operation.Target as IMemberReferenceOperation)?.Member, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment);
        Subscribe(context, creations, operation => operation.Type, OperationKind.ObjectCreation);
        Subscribe(context, reads, operation => operation.Property, OperationKind.PropertyReference);
        Subscribe(context, delegates, operation => (operation.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.LastOrDefault()?.Type, OperationKind.DelegateCreation);
        if (files.Count > 0)
        {
            context.RegisterAdditionalFileAction(found =>
            {
                foreach (var (name, action) in files)
                {
                    if (string.Equals(Path.GetFileName(found.AdditionalFile.Path), name, StringComparison.OrdinalIgnoreCase))
                    {
                        action(found);
                    }
                }
            });
        }

        foreach (var end in ends)
        {
            context.RegisterCompilationEndAction(end);
        }
    }

    private static void Subscribe<TOperation>(
        CompilationStartAnalysisContext context,
        OperationActions<TOperation> actions,
        Func<TOperation, ISymbol?> symbol,
        params OperationKind[] kinds)
        where TOperation : IOperation
    {
        if (actions.Any)
        {
            context.RegisterOperationAction(found => actions.Run(found, symbol((TOperation)found.Operation)), kinds);
        }
    }

    private void AddMembers<TOperation>(
        OperationActions<TOperation> actions,
        string type,
        string member,
        Action<OperationAnalysisContext, TOperation> action)
        where TOperation : IOperation
    {
        foreach (var symbol in Types.Find(type)?.GetMembers(member) ?? [])
        {
            actions.Add(symbol, action);
        }
    }

    private void AddType<TOperation>(OperationActions<TOperation> actions, string type, Action<OperationAnalysisContext, TOperation> action)
        where TOperation : IOperation
    {
        if (Types.Find(type) is { } symbol)
        {
            actions.Add(symbol, action);
        }
    }
}
