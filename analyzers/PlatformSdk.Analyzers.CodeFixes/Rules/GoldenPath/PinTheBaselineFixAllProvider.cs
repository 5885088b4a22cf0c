using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

/// <summary>Pins each project once, however many calls were found in it: the batch fixer would join edits of one place.</summary>
internal sealed class PinTheBaselineFixAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(PinTheBaselineFix.Title, _ => FixAsync(fixAllContext), PinTheBaselineAnalyzer.Id));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            ImmutableArray<Diagnostic> findings = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await PinTheBaselineFix.PinAsync(solution, findings, project.Id, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
