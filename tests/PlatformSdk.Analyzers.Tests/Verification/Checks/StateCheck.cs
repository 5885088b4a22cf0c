using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Checks;

/// <summary>A state reports exactly what it says and, unless it expects compiler errors, compiles down to an assembly.</summary>
internal static class StateCheck
{
    public static async Task RunAsync(TestRun run, Expectation content)
    {
        using var workspace = new AdhocWorkspace();
        var project = TestSolution.Create(workspace, content, run.Settings).Projects.Single();
        if (DiagnosticComparison.Explain(content.Diagnostics, await run.DiagnosticsAsync(project)) is { } difference)
        {
            run.Verify.Fail(difference);
        }

        if (run.Analysis.CompilerDiagnostics == CompilerDiagnostics.None || content.Diagnostics.Any(result => result.Id.StartsWith("CS", StringComparison.Ordinal)))
        {
            return;
        }

        var compilation = (await project.GetCompilationAsync(run.CancellationToken))!;
        var result = compilation.Emit(Stream.Null, cancellationToken: run.CancellationToken);
        run.Verify.True(result.Success, "It does not compile:\n" + string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
