using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>Fixes all that the rule can fix in a source whose outcome nobody wrote down.</summary>
internal static class FixedSource
{
    public static async Task<(string Text, (int Reported, int Fixed) Findings)> OfAsync(string source)
    {
        var token = TestContext.Current.CancellationToken;
        var state = new SolutionState();
        state.Sources.Add(source);
        var settings = new ProjectSettings
        {
            References = ReferenceAssemblies.Net.AspNetCore100.References,
            GlobalUsings = ImplicitUsings.Web,
            BuildProperties = ImmutableSortedDictionary<string, string>.Empty.Add("PlatformBaseline", "2026.1").Add("PlatformRole", "service"),
            DiagnosticOptions = ImmutableDictionary<string, ReportDiagnostic>.Empty,
        };
        using var workspace = new AdhocWorkspace();
        var project = TestSolution.Create(workspace, Expectation.Of(state, () => ""), settings).Projects.Single();
        var analysis = new Analysis([new PlatformAnalyzer()], CompilerDiagnostics.Errors, new HashSet<string>(), token);
        ImmutableArray<Diagnostic> findings = [.. (await analysis.RunAsync(project, new DefaultVerifier())).Where(finding => finding.Id == UseLogTemplatesAnalyzer.Id)];
        var document = await new UseLogTemplatesFix().ApplyAsync(project.Documents.First(), findings, token);
        return ((await document.GetTextAsync(token)).ToString(), (findings.Length, findings.Count(FixOffer.Covers)));
    }
}
