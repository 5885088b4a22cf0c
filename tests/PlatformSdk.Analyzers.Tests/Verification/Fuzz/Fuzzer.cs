using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Tests.Verification.Fixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Fuzz;

/// <summary>Broken sources are the usual state of an editor: neither an analyzer nor a fix may throw on one.</summary>
internal static class Fuzzer
{
    public static async Task RunAsync(TestRun run, Expectation content)
    {
        using var workspace = new AdhocWorkspace();
        var project = TestSolution.Create(workspace, content, run.Settings).Projects.Single();
        var findings = await run.FindingsAsync(project);

        // Nearly all the time goes into namespaces of assemblies that the source does not use.
        var used = (await project.GetCompilationAsync(run.CancellationToken))!.GetUsedAssemblyReferences(run.CancellationToken);
        var lean = project.WithMetadataReferences(used);
        if ((await run.FindingsAsync(lean)).Length == findings.Length)
        {
            project = lean;
        }

        foreach (var document in project.Documents.Where(document => !document.FilePath!.EndsWith(ImplicitUsings.Path, StringComparison.Ordinal)))
        {
            var root = (await document.GetSyntaxRootAsync(run.CancellationToken))!;
            var text = await document.GetTextAsync(run.CancellationToken);
            var spans = findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath).Select(finding => finding.Location.SourceSpan);
            foreach (var change in FuzzVariants.Of(root, [.. spans]))
            {
                var variant = document.WithText(text.WithChanges(change));
                var source = await variant.GetTextAsync(run.CancellationToken);
                await RunAsync(run.In($"a source that throws:\n{source}\n"), variant, change.Span.Start);
            }
        }
    }

    private static async Task RunAsync(TestRun run, Document variant, int position)
    {
        var findings = await run.FindingsAsync(variant.Project);

        // The findings far from what was broken are those of the whole source.
        if (Nearest(findings, position) is { } finding && Fixer.Find(variant.Project.Solution, finding) is { } document)
        {
            await ComputeFixesAsync(run, document, finding);
        }
    }

    private static Diagnostic? Nearest(ImmutableArray<Diagnostic> findings, int position) =>
        findings.MinBy(finding => Distance(finding.Location.SourceSpan, position));

    private static int Distance(TextSpan span, int position) =>
        span.IntersectsWith(position) ? 0 : Math.Min(Math.Abs(span.Start - position), Math.Abs(span.End - position));

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
