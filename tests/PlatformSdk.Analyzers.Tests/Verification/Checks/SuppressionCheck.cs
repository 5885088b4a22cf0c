using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Checks;

/// <summary>A pragma silences what is reported in a source, unless the rule says that nothing may.</summary>
internal static class SuppressionCheck
{
    public static async Task RunAsync(TestRun run, Expectation content)
    {
        var ids = run.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
            .Select(descriptor => descriptor.Id)
            .Where(id => content.Diagnostics.Any(result => result.Id == id))
            .Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        using var workspace = new AdhocWorkspace();
        var pragma = $"#pragma warning disable {string.Join(", ", ids)}\n";
        var suppressed = content with { Sources = [.. content.Sources.Select(source => (source.Path, pragma + source.Text))] };
        var project = TestSolution.Create(workspace, suppressed, run.Settings).Projects.Single();
        var noise = (await run.FindingsAsync(project)).Where(diagnostic => diagnostic.Location.IsInSource && ids.Contains(diagnostic.Id)).ToList();
        if (DiagnosticComparison.Explain([], [.. noise]) is { } difference)
        {
            run.Verify.Fail(difference);
        }
    }
}
