using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>Compares the texts of two solutions.</summary>
internal static class DocumentChanges
{
    public static async Task<List<(DocumentId Id, string Text)>> BetweenAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var changes = new List<(DocumentId, string)>();
        foreach (var document in after.Projects.SelectMany(Documents))
        {
            var text = (await document.GetTextAsync(cancellationToken)).ToString();
            var old = before.GetDocument(document.Id) ?? before.GetAdditionalDocument(document.Id)
                ?? throw new NotSupportedException($"A fix added the document {document.Name}.");
            if (text != (await old.GetTextAsync(cancellationToken)).ToString())
            {
                changes.Add((document.Id, text));
            }
        }

        return changes;
    }

    /// <summary>Fails where a project's files are not those of <paramref name="expected"/>.</summary>
    public static async Task VerifyAsync(Project actual, Expectation expected, IVerifier verify, CancellationToken cancellationToken)
    {
        var texts = expected.Sources.Concat(expected.AdditionalFiles);
        foreach (var ((path, text), document) in texts.Zip(Documents(actual)))
        {
            verify.EqualOrDiff(text, (await document.GetTextAsync(cancellationToken)).ToString(), $"{actual.Name}: {path} is not what it should be.");
        }
    }

    /// <summary>Whether a project's files are those of <paramref name="expected"/>.</summary>
    public static async Task<bool> AreMadeAsync(Project actual, Expectation expected, CancellationToken cancellationToken)
    {
        foreach (var ((_, text), document) in expected.Sources.Concat(expected.AdditionalFiles).Zip(Documents(actual)))
        {
            if (text != (await document.GetTextAsync(cancellationToken)).ToString())
            {
                return false;
            }
        }

        return true;
    }

    // The generated global usings are no file of the test.
    private static IEnumerable<TextDocument> Documents(Project project) =>
        project.Documents.Where(document => !document.FilePath!.EndsWith(ImplicitUsings.Path, StringComparison.Ordinal))
            .Concat(project.AdditionalDocuments);
}
