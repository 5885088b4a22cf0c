using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>
/// Fix All over two projects with the same documents: the solution scope must fix both of them, the narrower scopes leave
/// the second one alone.
/// </summary>
internal sealed class FixAll(TestRun run, Fixer fixer, FixAllScope scope, int? iterations)
{
    public async Task VerifyAsync(Expectation before, Expectation after)
    {
        using var workspace = new AdhocWorkspace();
        var original = TestSolution.Create(workspace, before, run.Settings, copies: 2);
        ImmutableArray<ProjectId> projects = [.. original.Projects.OrderBy(project => project.Name, StringComparer.Ordinal).Select(project => project.Id)];
        var expected = ChangedDocuments(before, after) * (iterations ?? 1);
        var solution = original;
        var done = 0;
        while (true)
        {
            var diagnostics = await DiagnosticsAsync(solution, projects);
            var candidates = scope == FixAllScope.Solution ? diagnostics.Values.SelectMany(all => all) : diagnostics[projects[0]];
            if (await fixer.FindAsync(solution, candidates, run.Verify) is not { } offered)
            {
                break;
            }

            run.Verify.True(done < expected, $"After {done} iterations '{offered.Action.Title}' is still offered, for {offered.Diagnostic}");
            solution = await ApplyAsync(offered, solution, diagnostics);
            done++;
        }

        await DocumentChanges.VerifyAsync(solution.GetProject(projects[0])!, after, run.Verify, run.CancellationToken);
        await DocumentChanges.VerifyAsync(
            solution.GetProject(projects[1])!, scope == FixAllScope.Solution ? after : before, run.Verify, run.CancellationToken);
        run.Verify.True(done == expected, $"Expected {expected} iterations, {done} were needed.");
    }

    private async Task<Solution> ApplyAsync(OfferedFix offered, Solution solution, ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> diagnostics)
    {
        var (document, diagnostic, provider, action) = offered;
        var fixAll = provider.GetFixAllProvider();
        run.Verify.True(
            fixAll is not null && fixAll.GetSupportedFixAllScopes().Contains(scope),
            $"{provider.GetType().Name} does not support Fix All in {scope}.");
        var known = new KnownDiagnostics(diagnostics);
        var context = document is Document source
            ? new FixAllContext(source, provider, scope, action.EquivalenceKey!, [diagnostic.Id], known, run.CancellationToken)
            : new FixAllContext(document.Project, provider, scope, action.EquivalenceKey!, [diagnostic.Id], known, run.CancellationToken);
        var all = await fixAll.GetFixAsync(context);
        run.Verify.True(all is not null, $"{provider.GetType().Name} offers '{action.Title}' one by one, and nothing for all.");
        return await fixer.ApplyAsync(all, solution, run.Verify);
    }

    private async Task<ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>>> DiagnosticsAsync(Solution solution, ImmutableArray<ProjectId> projects)
    {
        var diagnostics = ImmutableDictionary.CreateBuilder<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in projects)
        {
            diagnostics.Add(project, await run.DiagnosticsAsync(solution.GetProject(project)!));
        }

        return diagnostics.ToImmutable();
    }

    private int ChangedDocuments(Expectation before, Expectation after)
    {
        var changed = before.Sources.Concat(before.AdditionalFiles).Zip(after.Sources.Concat(after.AdditionalFiles))
            .Count(pair => pair.First.Text != pair.Second.Text);
        return scope == FixAllScope.Document ? changed : Math.Min(changed, 1);
    }
}
