using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Governance;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>Where every rule reports: the finding goes to the compiler with what waivers and ratchet know it by, and is remembered for them.</summary>
internal sealed class Findings(Lazy<ProjectGovernance> governance)
{
    private readonly List<Action<Finding>> observers = [];
    private readonly ConcurrentBag<Finding> all = [];

    public IEnumerable<Finding> All => all;

    /// <summary>Has every finding shown to a governance rule, whatever the compiler then makes of it.</summary>
    public void Observe(Action<Finding> observer) => observers.Add(observer);

    public void Report(
        OperationAnalysisContext context, DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?>? properties, params object[] arguments)
    {
        var facts = FindingFacts.Of(descriptor.Id, location, context.Operation.SemanticModel!, governance.Value.Project, context.CancellationToken);
        var diagnostic = Diagnostic.Create(
            descriptor, location, facts.AddTo(properties ?? ImmutableDictionary<string, string?>.Empty), arguments);
        context.ReportDiagnostic(diagnostic);
        var finding = new Finding(diagnostic, facts, context);
        all.Add(finding);
        foreach (var observer in observers)
        {
            observer(finding);
        }
    }
}
