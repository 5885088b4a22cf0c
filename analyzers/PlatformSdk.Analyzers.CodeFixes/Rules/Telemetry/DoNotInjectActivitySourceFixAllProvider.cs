using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>Finds the remedy once for each project and applies it to all its findings with one set of editors.</summary>
internal sealed class DoNotInjectActivitySourceFixAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Take the registrations of ActivitySource out of the server's way",
        _ => FixAsync(fixAllContext),
        DoNotInjectActivitySourceAnalyzer.Id));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var editor = new SolutionEditor(context.Solution);
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> findings = context is { Scope: FixAllScope.Document, Document: { } only }
                ? await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (!findings.IsEmpty && await ActivitySourceRemedy.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is { } remedy)
            {
                await FixAsync(context, project, findings, remedy, editor).ConfigureAwait(false);
            }
        }

        return editor.GetChangedSolution();
    }

    private static async Task FixAsync(FixAllContext context, Project project, IEnumerable<Diagnostic> findings, ActivitySourceRemedy remedy, SolutionEditor editor)
    {
        foreach (var finding in findings)
        {
            if (project.GetDocument(finding.Location.SourceTree) is { } document
                && await remedy.CoversAsync(document, finding, context.CancellationToken).ConfigureAwait(false))
            {
                await remedy.ApplyAsync(editor, document, finding, context.CancellationToken).ConfigureAwait(false);
            }
        }
    }
}
