using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.Tests.Verification.Checks;
using PlatformSdk.Analyzers.Tests.Verification.Fixes;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>One source, what is reported in it, and what it is after the fix: one by one, and by Fix All in each scope.</summary>
internal abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public string FixedCode
    {
        get => FixedState.Sources.Single().Content;
        set => FixedState.Sources.Add(value);
    }

    public string BatchFixedCode
    {
        get => BatchFixedState.Sources.Single().Content;
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Where empty, no fix may be offered.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Where Fix All leaves something else than fixing one by one. Default: <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>A negative number is an upper limit. Default: at most one for each diagnostic that goes.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>For each document, each project and the solution. Default: one.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    protected override abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected override async Task RunImplAsync(TestRun run)
    {
        await base.RunImplAsync(run);

        var fixedState = FixedState.WithInheritedValuesFrom(TestState, run.IsFixable);
        var before = Expectation.Of(TestState, () => DefaultId(run));
        var after = Expectation.Of(fixedState, () => DefaultId(run));
        var batchAfter = Expectation.Of(BatchFixedState.WithInheritedValuesFrom(fixedState, run.IsFixable), () => DefaultId(run));
        await StateCheck.RunAsync(run.In("FixedState"), after);
        if (BatchFixedState.Sources.Count + BatchFixedState.AdditionalFiles.Count > 0)
        {
            await StateCheck.RunAsync(run.In("BatchFixedState"), batchAfter);
        }

        var fixer = new Fixer(run, CodeActionIndex, CodeActionEquivalenceKey, CodeActionValidationMode);
        await new IncrementalFix(run.In("fixing one by one"), fixer, NumberOfIncrementalIterations, CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            .VerifyAsync(before, after);
        foreach (var scope in Scopes())
        {
            await new FixAll(run.In($"Fix All in {scope}"), fixer, scope, NumberOfFixAllIterations).VerifyAsync(before, batchAfter);
        }
    }

    private IEnumerable<FixAllScope> Scopes()
    {
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck))
        {
            yield return FixAllScope.Document;
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck))
        {
            yield return FixAllScope.Project;
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck))
        {
            yield return FixAllScope.Solution;
        }
    }
}
