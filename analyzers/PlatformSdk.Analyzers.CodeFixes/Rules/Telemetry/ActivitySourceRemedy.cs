using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlatformSdk.Analyzers.CodeFixes.Syntax;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.Telemetry;

/// <summary>
/// What is right for the registrations of one project. Where nobody asks for the source they go. Where somebody does, the
/// only registration gets a key and everybody asks by that key; with several, or with one who asks in a way that is not
/// understood, no edit is known to keep the meaning and none is made. The analyzer cannot decide this: it sees a file at a time.
/// </summary>
internal sealed class ActivitySourceRemedy
{
    private readonly ActivitySourceUses uses;

    private ActivitySourceRemedy(ActivitySourceUses uses) => this.uses = uses;

    public string Title => uses.Consumers.Count == 0 ? "Remove the registration" : "Register and inject it under a key";

    public static async Task<ActivitySourceRemedy?> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var uses = await ActivitySourceUses.FindAsync(project, cancellationToken).ConfigureAwait(false);
        return uses.AreUnclear || (uses.Consumers.Count > 0 && uses.Registrations != 1) ? null : new(uses);
    }

    public async Task<bool> CoversAsync(Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        if (!FixOffer.Covers(finding) || uses.Consumers.Count == 0)
        {
            return FixOffer.Covers(finding);
        }

        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return KeyedRegistration.Fits(Registration(root, finding), model);
    }

    public async Task ApplyAsync(SolutionEditor solution, Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var editor = await solution.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        var registration = Registration(editor.OriginalRoot, finding);
        if (uses.Consumers.Count == 0)
        {
            editor.RemoveCall(Call(registration, editor.SemanticModel));
            return;
        }

        // Any constant does as a key; the source's own name says most.
        var key = DoNotInjectActivitySourceAnalyzer.SourceNameOf(finding) ?? "ActivitySource";
        KeyedRegistration.Write(editor, (InvocationExpressionSyntax)registration, key);
        foreach (var consumer in uses.Consumers)
        {
            await consumer.AskByKeyAsync(solution, key, cancellationToken).ConfigureAwait(false);
        }
    }

    private static SyntaxNode Registration(SyntaxNode root, Diagnostic finding) =>
        root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<SyntaxNode>(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)!;

    // A described registration goes with the call that takes it.
    private static InvocationExpressionSyntax Call(SyntaxNode registration, SemanticModel model) =>
        new ActivitySourceRegistration(new WellKnownTypes(model.Compilation)).IsDescription(model.GetOperation(registration)!)
            ? (InvocationExpressionSyntax)registration.Parent!.Parent!.Parent!
            : (InvocationExpressionSyntax)registration;
}
