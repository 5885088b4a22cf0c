using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>A fix must build the tree that the parser would build from its text: else later fixes work on a fiction.</summary>
internal static class Reparse
{
    public static async Task VerifyAsync(Document document, CodeActionValidationMode validation, IVerifier verify, CancellationToken cancellationToken)
    {
        if (validation == CodeActionValidationMode.None)
        {
            return;
        }

        var tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        var root = await tree.GetRootAsync(cancellationToken);
        var parsed = await tree.WithChangedText(SourceText.From(root.ToFullString())).GetRootAsync(cancellationToken);
        var withTrivia = validation == CodeActionValidationMode.Full;
        (int, string) end = default;
        foreach (var (made, read) in Flatten(root, withTrivia).Append(end).Zip(Flatten(parsed, withTrivia).Append(end)))
        {
            verify.True(made == read, $"The tree of the fix is not the tree of its text: the fix has {made}, the parser {read}.");
        }
    }

    private static IEnumerable<(int Kind, string Text)> Flatten(SyntaxNode root, bool withTrivia)
    {
        foreach (var item in root.DescendantNodesAndTokensAndSelf())
        {
            yield return (item.RawKind, item.ToString());
            if (withTrivia && item.IsToken)
            {
                foreach (var trivia in item.GetLeadingTrivia().Concat(item.GetTrailingTrivia()))
                {
                    yield return (trivia.RawKind, trivia.ToFullString());
                }
            }
        }
    }
}
