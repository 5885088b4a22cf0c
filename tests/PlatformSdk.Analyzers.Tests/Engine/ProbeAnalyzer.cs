using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Engine;

namespace PlatformSdk.Analyzers.Tests.Engine;

/// <summary>Reports every use that a rule can register for, of the type <c>Settings</c> and of delegates that end in it.</summary>
internal sealed class ProbeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Used = new("PROBE1", "Used", "{0}", "Probe", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Used];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var registry = new RuleRegistry(start.Compilation, PlatformProject.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions), start.Options, start.CancellationToken);
            registry.OnAssignment("Settings", "Level", (found, operation) => Report(found, operation, "set"));
            registry.OnAssignment("Settings", "Field", (found, operation) => Report(found, operation, "set"));
            registry.OnInvocation("Settings", "Apply", (found, operation) => Report(found, operation, "called"));
            registry.OnInvocation("Extensions", "Use", (found, operation) => Report(found, operation, "called"));
            registry.OnCreation("Settings", (found, operation) => Report(found, operation, "created"));
            registry.OnPropertyReference("Settings", "Default", (found, operation) => Report(found, operation, "read"));
            registry.OnDelegate("Settings", (found, operation) => Report(found, operation, "delegate"));
            registry.OnInvocation("Absent", "Apply", (found, operation) => Report(found, operation, "absent"));
            registry.OnInvocation("Settings", "Absent", (found, operation) => Report(found, operation, "absent"));
            registry.Subscribe(start);
        });
    }

    private static void Report(OperationAnalysisContext context, IOperation operation, string use) =>
        context.ReportDiagnostic(Diagnostic.Create(Used, operation.Syntax.GetLocation(), use));
}
