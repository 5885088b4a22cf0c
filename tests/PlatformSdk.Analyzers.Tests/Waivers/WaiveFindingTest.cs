using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.CodeFixes.Waivers;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Analyzers.Tests.Rules.Governance;
using PlatformSdk.Analyzers.Tests.Verification.Fixes;

namespace PlatformSdk.Analyzers.Tests.Waivers;

/// <summary>The code action on the governed test's violation, applied one by one until nothing is left to waive.</summary>
internal sealed class WaiveFindingTest : CodeFixTest<DefaultVerifier>
{
    private const string Path = "/0/platform.waivers.json";

    private readonly GovernedTest _project = new();

    public WaiveFindingTest(string source, string silent, string before, string after)
    {
        DiagnosticsUnderTest.UnionWith(["PLAT1001", "PLAT9008"]);
        foreach (var property in _project.BuildProperties)
        {
            BuildProperties[property.Key] = property.Value;
        }

        foreach (var file in _project.TestState.AnalyzerConfigFiles)
        {
            TestState.AnalyzerConfigFiles.Add(file);
        }

        TestState.Sources.Add(("/0/src/Client.cs", source));
        FixedState.Sources.Add(("/0/src/Client.cs", silent));
        TestState.AdditionalFiles.Add((Path, before));
        FixedState.AdditionalFiles.Add((Path, after));
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new PlatformAnalyzer(), new WaiverSuppressor()];

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new WaiveFinding()];

    protected override async Task RunImplAsync(TestRun run)
    {
        var before = Expectation.Of(TestState, () => "PLAT1001");
        var after = Expectation.Of(FixedState.WithInheritedValuesFrom(TestState, run.IsFixable), () => "PLAT1001");
        await Verification.Checks.StateCheck.RunAsync(run.In("TestState"), before);
        await Verification.Checks.StateCheck.RunAsync(run.In("FixedState"), after);
        var fixer = new Fixer(run, index: null, equivalenceKey: null, CodeActionValidationMode);
        await new IncrementalFix(run.In("waiving one by one"), fixer, NumberOfIncrementalIterations, onlyOne: false).VerifyAsync(before, after);
    }
}
