using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlatformSdk.Analyzers.Generation;

namespace PlatformSdk.Analyzers.Tests.Generation;

public sealed class AddPlatformDefaultsCachingTests
{
    private static readonly Project Service = new(Project.WebService);

    [Fact]
    public void Typing_in_the_service_emits_nothing_anew()
    {
        var compilation = Service.Compile();
        var driver = Service.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Typed;", Service.Language, cancellationToken: TestContext.Current.CancellationToken));
        var result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedSteps[AddPlatformDefaultsGenerator.PinStep]));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result.TrackedSteps[AddPlatformDefaultsGenerator.TargetStep]));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    [Fact]
    public void Other_properties_of_the_build_emit_nothing_anew()
    {
        var result = AfterChange(("PlatformBaseline", "2026.1"), ("RootNamespace", "Orders"));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result.TrackedSteps[AddPlatformDefaultsGenerator.PinStep]));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    [Fact]
    public void Another_pin_emits_another_call()
    {
        var result = AfterChange(("PlatformBaseline", "preview"));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[AddPlatformDefaultsGenerator.PinStep]));
        Assert.Contains("Baseline = \"preview\"", result.GeneratedSources.Last().SourceText.ToString(), StringComparison.Ordinal);
    }

    private static GeneratorRunResult AfterChange(params (string Name, string Value)[] properties)
    {
        var compilation = Service.Compile();
        var driver = Service.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        return driver
            .WithUpdatedAnalyzerConfigOptions(BuildProperties.Of(properties))
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason).Distinct();
}
