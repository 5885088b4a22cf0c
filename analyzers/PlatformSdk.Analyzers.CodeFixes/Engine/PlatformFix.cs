using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.Engine;

namespace PlatformSdk.Analyzers.CodeFixes.Engine;

/// <summary>
/// A fix that edits the documents its findings are in. One finding, one document or a whole solution take the same way:
/// all edits of a document go through one editor, so that none is dropped because it touches another.
/// </summary>
internal abstract class PlatformFix(string ruleId, string title) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [ruleId];

    public sealed override FixAllProvider GetFixAllProvider() => new EditorFixAllProvider(this, title);

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixOffer.Covers(diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ApplyAsync(context.Document, [diagnostic], cancellation), ruleId),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>All of these findings, which are in this document, fixed.</summary>
    public async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);

        // The inner of two nested findings first: it is not there any more once the outer is edited.
        foreach (var diagnostic in diagnostics.Where(FixOffer.Covers).OrderByDescending(one => one.Location.SourceSpan.Start))
        {
            var node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            await EditAsync(editor, node, diagnostic, cancellationToken).ConfigureAwait(false);
        }

        return editor.GetChangedDocument();
    }

    /// <summary>Edits for one finding, whose code is <paramref name="node"/> in the editor's original tree.</summary>
    protected abstract Task EditAsync(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken);
}
