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
        var solution = TestSolution.Create(workspace, before, run.Settings, copies: 2);
        ProjectId[] projects = [.. solution.Projects.OrderBy(project => project.Name, StringComparer.Ordinal).Select(project => project.Id)];
        var expected = ChangedDocuments(before, after) * (iterations ?? 1);
        var done = 0;
        while (!await IsOverAsync(solution, projects[0], after))
        {
            var diagnostics = new KnownDiagnostics(run);
            if (await fixer.FindAsync(solution, await diagnostics.OfAsync(solution.GetProject(projects[0])!), run.Verify) is not { } offered)
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

    private async Task<Solution> ApplyAsync(OfferedFix offered, Solution solution, KnownDiagnostics diagnostics)
    {
        var (document, diagnostic, provider, action) = offered;
        var fixAll = provider.GetFixAllProvider();
        run.Verify.True(
            fixAll is not null && fixAll.GetSupportedFixAllScopes().Contains(scope),
            $"{provider.GetType().Name} does not support Fix All in {scope}.");
        var context = document is Document source
            ? new FixAllContext(source, provider, scope, action.EquivalenceKey!, [diagnostic.Id], diagnostics, run.CancellationToken)
            : new FixAllContext(document.Project, provider, scope, action.EquivalenceKey!, [diagnostic.Id], diagnostics, run.CancellationToken);
        var all = await fixAll.GetFixAsync(context);
        run.Verify.True(all is not null, $"{provider.GetType().Name} offers '{action.Title}' one by one, and nothing for all.");
        return await fixer.ApplyAsync(all, solution, run.Verify);
    }

    private async Task<bool> IsOverAsync(Solution solution, ProjectId project, Expectation after) =>
        after.Diagnostics.All(result => !run.IsFixable(result.Id))
        && await DocumentChanges.AreMadeAsync(solution.GetProject(project)!, after, run.CancellationToken);

    private int ChangedDocuments(Expectation before, Expectation after)
    {
        var changed = before.Sources.Concat(before.AdditionalFiles).Zip(after.Sources.Concat(after.AdditionalFiles))
            .Count(pair => pair.First.Text != pair.Second.Text);
        return scope == FixAllScope.Document ? changed : Math.Min(changed, 1);
    }
}
