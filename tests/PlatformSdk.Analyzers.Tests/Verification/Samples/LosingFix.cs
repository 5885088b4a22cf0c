using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>Its Fix All loses all edits of a document but one.</summary>
internal sealed class LosingFix : MethodNameFix
{
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) => await ApplyAsync(document, diagnostics[0], context.CancellationToken));
}
