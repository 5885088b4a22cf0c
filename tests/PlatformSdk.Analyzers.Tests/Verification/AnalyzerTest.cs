using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Tests.Verification.Checks;
using PlatformSdk.Analyzers.Tests.Verification.Fuzz;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>One source, what is reported in it, and everything that follows from that.</summary>
internal abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public string TestCode
    {
        get => TestState.Sources.Single().Content;
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; } = new();

    public IList<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public ISet<string> DisabledDiagnostics { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Where not empty, all other rules of the analyzers are off: one analyzer may hold many rules.</summary>
    public ISet<string> DiagnosticsUnderTest { get; } = new HashSet<string>(StringComparer.Ordinal);

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public TestBehaviors TestBehaviors { get; set; }

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Net.AspNetCore100;

    /// <summary>Properties that MSBuild makes visible to analyzers. Default: a service under baseline 2026.1.</summary>
    public IDictionary<string, string> BuildProperties { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["PlatformBaseline"] = "2026.1", ["PlatformRole"] = "service" };

    public Task RunAsync() => RunImplAsync(CreateRun());

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected virtual IEnumerable<CodeFixProvider> GetCodeFixProviders() => [];

    protected virtual async Task RunImplAsync(TestRun run)
    {
        var before = Expectation.Of(TestState, () => DefaultId(run));
        await StateCheck.RunAsync(run.In("TestState"), before);
        if (before.Diagnostics.All(result => !run.IsOurs(result.Id)))
        {
            return;
        }

        await ConcurrencyCheck.RunAsync(run.In("concurrent copies"), before);
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            await GeneratedCodeCheck.RunAsync(run.In("the same source as generated code"), before);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            await SuppressionCheck.RunAsync(run.In("the same source under #pragma warning disable"), before);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipFuzz))
        {
            await Fuzzer.RunAsync(run.In("fuzz"), before);
        }
    }

    /// <summary>What <c>[|…|]</c> stands for: the only rule that is on, else the only one that the fixes fix.</summary>
    protected string DefaultId(TestRun run)
    {
        var on = run.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)
            .Distinct().Where(IsOn).ToList();
        var fixable = run.CodeFixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Where(IsOn).ToList();
        return on.Count == 1 ? on[0]
            : fixable.Count == 1 ? fixable[0]
            : throw new InvalidOperationException("[|…|] could stand for several rules: write {|ID:…|}, or name the rule in DiagnosticsUnderTest.");
    }

    private bool IsOn(string id) => !DisabledDiagnostics.Contains(id) && (DiagnosticsUnderTest.Count == 0 || DiagnosticsUnderTest.Contains(id));

    private TestRun CreateRun()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. GetDiagnosticAnalyzers()];
        var off = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)
            .Concat(DisabledDiagnostics).Distinct().Where(id => !IsOn(id)).ToImmutableHashSet();
        var token = TestContext.Current.CancellationToken;
        return new()
        {
            Verify = new TVerifier(),
            Analyzers = analyzers,
            CodeFixes = [.. GetCodeFixProviders()],
            Analysis = new(analyzers, CompilerDiagnostics, off, token),
            Settings = new()
            {
                References = ReferenceAssemblies.References,
                GlobalUsings = ReferenceAssemblies == ReferenceAssemblies.Net.AspNetCore100 ? ImplicitUsings.Web : ImplicitUsings.Console,
                BuildProperties = BuildProperties.ToImmutableSortedDictionary(StringComparer.Ordinal),
                DiagnosticOptions = off.ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress),
            },
            CancellationToken = token,
        };
    }
}
