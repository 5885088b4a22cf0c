using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PlatformSdk.Analyzers.Tests.Verification.Fixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Fuzz;

/// <summary>Broken sources are the usual state of an editor: neither an analyzer nor a fix may throw on one.</summary>
internal static class Fuzzer
{
    public static async Task RunAsync(TestRun run, Expectation content)
    {
        using var workspace = new AdhocWorkspace();
        var project = TestSolution.Create(workspace, content, run.Settings).Projects.Single();
        foreach (var document in project.Documents.Where(document => !document.FilePath!.EndsWith(ImplicitUsings.Path, StringComparison.Ordinal)))
        {
            var root = (await document.GetSyntaxRootAsync(run.CancellationToken))!;
            var text = await document.GetTextAsync(run.CancellationToken);
            foreach (var change in FuzzVariants.Of(root))
            {
                var variant = document.WithText(text.WithChanges(change));
                var source = await variant.GetTextAsync(run.CancellationToken);
                await RunAsync(run.In($"a source that throws:\n{source}\n"), variant.Project);
            }
        }
    }

    private static async Task RunAsync(TestRun run, Project project)
    {
        var (diagnostics, exceptions) = await run.Analysis.AnalyzeAsync(project);
        run.Verify.True(exceptions.IsEmpty, "AD0001, an analyzer threw:\n" + string.Join('\n', exceptions));
        foreach (var diagnostic in diagnostics)
        {
            if (Fixer.Find(project.Solution, diagnostic) is { } document)
            {
                await ComputeFixesAsync(run, document, diagnostic);
            }
        }
    }

    private static async Task ComputeFixesAsync(TestRun run, TextDocument document, Diagnostic diagnostic)
    {
        foreach (var provider in run.CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = new List<CodeAction>();
            try
            {
                actions = await Fixer.OffersAsync(provider, document, diagnostic, run.CancellationToken);
                foreach (var action in actions)
                {
                    await action.GetOperationsAsync(run.CancellationToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                run.Verify.Fail($"{provider.GetType().Name} threw for {diagnostic}:\n{exception}");
            }
        }
    }
}
