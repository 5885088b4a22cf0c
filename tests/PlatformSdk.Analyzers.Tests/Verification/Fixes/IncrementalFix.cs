using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>Fixes one diagnostic after another until no fix is offered.</summary>
internal sealed class IncrementalFix(TestRun run, Fixer fixer, int? iterations, bool onlyOne)
{
    public async Task VerifyAsync(Expectation before, Expectation after)
    {
        using var workspace = new AdhocWorkspace();
        var solution = TestSolution.Create(workspace, before, run.Settings);
        var diagnosticsThatGo = Math.Max(before.Diagnostics.Length - after.Diagnostics.Length, 1);
        var limit = onlyOne ? 1 : Math.Abs(iterations ?? diagnosticsThatGo);
        var done = 0;
        while (!(onlyOne && done == 1) && !await IsOverAsync(solution.Projects.Single(), after))
        {
            var diagnostics = await run.FindingsAsync(solution.Projects.Single());
            if (await fixer.FindAsync(solution, diagnostics, run.Verify) is not { } offered)
            {
                break;
            }

            run.Verify.True(done < limit, $"After {done} iterations '{offered.Action.Title}' is still offered, for {offered.Diagnostic}");
            solution = await fixer.ApplyAsync(offered.Action, solution, run.Verify);
            done++;
        }

        await DocumentChanges.VerifyAsync(solution.Projects.Single(), after, run.Verify, run.CancellationToken);
        run.Verify.True(iterations is not > 0 || done == iterations, $"Expected {iterations} iterations, {done} were needed.");
    }

    // The fixed state was shown to have these diagnostics: only where some of them could be fixed is there more to ask.
    private async Task<bool> IsOverAsync(Project project, Expectation after) =>
        after.Diagnostics.All(result => !run.IsFixable(result.Id)) && await DocumentChanges.AreMadeAsync(project, after, run.CancellationToken);
}
