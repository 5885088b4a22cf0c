using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>A registration and those who ask for it are in different files: this fix edits the solution.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DoNotInjectActivitySourceFix))]
internal sealed class DoNotInjectActivitySourceFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DoNotInjectActivitySourceAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => new DoNotInjectActivitySourceFixAllProvider();

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ActivitySourceRemedy.FindAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } remedy)
        {
            return;
        }

        foreach (var finding in context.Diagnostics)
        {
            if (await remedy.CoversAsync(context.Document, finding, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, cancellation => ApplyAsync(remedy, context.Document, finding, cancellation), DoNotInjectActivitySourceAnalyzer.Id),
                    finding);
            }
        }
    }

    private static async Task<Solution> ApplyAsync(ActivitySourceRemedy remedy, Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(document.Project.Solution);
        await remedy.ApplyAsync(editor, document, finding, cancellationToken).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }
}
