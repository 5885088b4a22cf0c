using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Governance;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

/// <summary>A project "Shop" with its waivers and its ratchet, on a day.</summary>
internal sealed class GovernedTest : AnalyzerTest<DefaultVerifier>
{
    /// <summary>A handler that accepts any certificate, in <c>M:Client.Make</c> of <c>src/Client.cs</c>.</summary>
    public const string Violation = "using System.Net.Http; class Client { HttpClientHandler Make() => new() { ServerCertificateCustomValidationCallback = {|PLAT1001:(_, _, _, _) => true|} }; }";

    /// <summary>The same where nothing is reported.</summary>
    public static readonly string Silent = Violation.Replace("{|PLAT1001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    public GovernedTest(params string[] rules)
    {
        DiagnosticsUnderTest.UnionWith(["PLAT1001", .. rules]);
        BuildProperties["MSBuildProjectName"] = "Shop";
        BuildProperties["PlatformRoot"] = "%2F0";
        BuildProperties["PlatformAsOf"] = "2026-07-01";
        TestState.AnalyzerConfigFiles.Add(("/severities.globalconfig", "is_global = true\nglobal_level = -50\nplatform_defaults = Health:184|RateLimiting:184\ndotnet_diagnostic.PLAT1001.severity = error\n"));
    }

    public string Source
    {
        set => TestState.Sources.Add(("/0/src/Client.cs", value));
    }

    public string Waivers
    {
        set => TestState.AdditionalFiles.Add(("/0/platform.waivers.json", value));
    }

    public string Ratchet
    {
        set => TestState.AdditionalFiles.Add(("/0/platform.ratchet.json", value));
    }

    public string Configuration
    {
        set => TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", value));
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new PlatformAnalyzer(), new WaiverSuppressor()];

    // The checks of a single rule copy the project, rename its files or wrap them in pragmas: all that is what these tests vary.
    protected override Task RunImplAsync(TestRun run) => Verification.Checks.StateCheck.RunAsync(run.In("TestState"), Expectation.Of(TestState, () => "PLAT1001"));
}
