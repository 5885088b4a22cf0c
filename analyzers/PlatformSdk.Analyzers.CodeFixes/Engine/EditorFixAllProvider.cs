using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.CodeFixes.Engine;

/// <summary>Fixes every finding of a document with one editor, in one document, a project or the solution.</summary>
internal sealed class EditorFixAllProvider(PlatformFix fix, string title) : DocumentBasedFixAllProvider
{
    protected override string GetFixAllTitle(FixAllContext fixAllContext) => title;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await fix.ApplyAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
}
