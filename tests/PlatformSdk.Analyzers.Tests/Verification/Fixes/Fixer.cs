using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>Asks the fixes for their code actions, picks the one that a test wants, and applies it.</summary>
internal sealed class Fixer(TestRun run, int? index, string? equivalenceKey, CodeActionValidationMode validation)
{
    /// <summary>The first diagnostic that the wanted code action is offered for.</summary>
    public async Task<OfferedFix?> FindAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, IVerifier verify)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (Find(solution, diagnostic) is { } document && await FindAsync(document, diagnostic, verify) is { } offered)
            {
                return offered;
            }
        }

        return null;
    }

    /// <summary>The solution that the code action leaves, as its text says and not as its trees do.</summary>
    public async Task<Solution> ApplyAsync(CodeAction action, Solution before, IVerifier verify)
    {
        var operations = await action.GetOperationsAsync(run.CancellationToken);
        var after = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var changed = await DocumentChanges.BetweenAsync(before, after, run.CancellationToken);
        verify.True(changed.Count > 0, $"The code action '{action.Title}' changes nothing.");
        var result = before;
        foreach (var (id, text) in changed)
        {
            if (after.GetDocument(id) is { } document)
            {
                await Reparse.VerifyAsync(document, validation, verify, run.CancellationToken);
                result = result.WithDocumentText(id, SourceText.From(text));
            }
            else
            {
                result = result.WithAdditionalDocumentText(id, SourceText.From(text));
            }
        }

        return result;
    }

    public static TextDocument? Find(Solution solution, Diagnostic diagnostic)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
        {
            return document;
        }

        var path = diagnostic.Location.GetLineSpan().Path;
        return solution.Projects.SelectMany(project => project.AdditionalDocuments).FirstOrDefault(additional => additional.FilePath == path);
    }

    public static async Task<List<CodeAction>> OffersAsync(CodeFixProvider provider, TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        return [.. actions.SelectMany(action => action.NestedActions.IsEmpty ? [action] : action.NestedActions)];
    }

    private async Task<OfferedFix?> FindAsync(TextDocument document, Diagnostic diagnostic, IVerifier verify)
    {
        foreach (var provider in run.CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = await OffersAsync(provider, document, diagnostic, run.CancellationToken);
            foreach (var action in actions)
            {
                verify.True(action.EquivalenceKey is not null, $"The code action '{action.Title}' has no equivalence key, so Fix All cannot tell it from others.");
            }

            var wanted = equivalenceKey is null ? actions : actions.FindAll(action => action.EquivalenceKey == equivalenceKey);
            if (wanted.Count > (index ?? 0))
            {
                return new(document, diagnostic, provider, wanted[index ?? 0]);
            }
        }

        return null;
    }
}
