using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules;

namespace PlatformSdk.Analyzers;

/// <summary>
/// The one analyzer the compiler sees. It asks each rule which symbols matter to it and calls it when one is used; sixty
/// analyzers that each look at every operation cost half as much again.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PlatformAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. AllRules.List.Select(rule => rule.Descriptor)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var project = PlatformProject.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var registry = new RuleRegistry(context.Compilation, project, context.Options, context.CancellationToken);
        foreach (var rule in AllRules.List)
        {
            rule.Activate(registry);
        }

        registry.Subscribe(context);
    }
}
