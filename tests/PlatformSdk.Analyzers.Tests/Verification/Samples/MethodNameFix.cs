using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Analyzers.Tests.Verification.Samples;

/// <summary>The fix as it should be; its faulty kin differ in one member each.</summary>
internal class MethodNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SampleAnalyzer.Rule.Id];

    protected virtual string? EquivalenceKey => nameof(MethodNameFix);

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Start with an upper-case letter", cancellation => ApplyAsync(context.Document, context.Diagnostics[0], cancellation), EquivalenceKey),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    public async Task<Document> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var name = root.FindToken(diagnostic.Location.SourceSpan.Start);
        var fixedName = SyntaxFactory.Identifier(name.LeadingTrivia, Change(name.Text), name.TrailingTrivia);
        return document.WithSyntaxRoot(root.ReplaceToken(name, fixedName));
    }

    protected virtual string Change(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
