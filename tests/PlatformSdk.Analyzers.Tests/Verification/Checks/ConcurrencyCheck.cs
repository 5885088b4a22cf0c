using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Checks;

/// <summary>Several projects with the same documents, analysed at the same time by the same analyzers, report the same.</summary>
internal static class ConcurrencyCheck
{
    private const int Copies = 3;

    public static async Task RunAsync(TestRun run, Expectation content)
    {
        using var workspace = new AdhocWorkspace();
        var projects = TestSolution.Create(workspace, content, run.Settings, Copies).Projects.OrderBy(project => project.Name, StringComparer.Ordinal);
        var results = await Task.WhenAll(projects.Select(project => Task.Run(() => run.DiagnosticsAsync(project), run.CancellationToken)));
        for (var copy = 0; copy < Copies; copy++)
        {
            var root = TestSolution.Root(copy);
            var expected = content.Diagnostics.Select(result => result with { Locations = [.. result.Locations.Select(location => location.Under(root))] });
            if (DiagnosticComparison.Explain([.. expected], results[copy]) is { } difference)
            {
                run.Verify.Fail(difference);
            }
        }
    }
}
