using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Tests.Verification.Fuzz;

/// <summary>What a source looks like while it is being typed or merged: cut off after each token, and with names garbled.</summary>
internal static class FuzzVariants
{
    // More variants than these are sampled evenly: the whole suite is bounded. A finding's line has some forty.
    private const int NearLimit = 160;

    private const int FarLimit = 60;

    private const int Seed = 20261;

    private static readonly string[] Garbage = ["", "Zq1", "@class", "class", "int", "Zq1.Zq2", "Zq1<", "\"", "{", "(", "x => x", "default", "\\u0041"];

    /// <param name="root">The source.</param>
    /// <param name="findings">Where it has findings: their lines have most of the variants.</param>
    public static IEnumerable<TextChange> Of(SyntaxNode root, IReadOnlyList<TextSpan> findings)
    {
        var lines = root.GetText().Lines;
        var near = findings.Select(span => TextSpan.FromBounds(lines.GetLineFromPosition(span.Start).Start, lines.GetLineFromPosition(span.End).End)).ToList();
        var variants = Truncations(root).Concat(Garbles(root)).ToLookup(change => near.Any(span => span.IntersectsWith(change.Span.Start)));
        return Sample([.. variants[true]], NearLimit).Concat(Sample([.. variants[false]], FarLimit));
    }

    private static IEnumerable<TextChange> Sample(List<TextChange> all, int limit)
    {
        var step = Math.Max(1.0, (double)all.Count / limit);
        for (var next = 0.0; next < all.Count; next += step)
        {
            yield return all[(int)next];
        }
    }

    private static IEnumerable<TextChange> Truncations(SyntaxNode root) =>
        root.DescendantTokens().Where(token => token.Span.Length > 0 && token.Span.End < root.FullSpan.End)
            .Select(token => new TextChange(TextSpan.FromBounds(token.Span.End, root.FullSpan.End), ""));

    private static IEnumerable<TextChange> Garbles(SyntaxNode root)
    {
        var random = new Random(Seed);
        var names = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Length > 0).ToList();
        foreach (var name in names)
        {
            yield return new(name.Span, Garbage[random.Next(Garbage.Length)]);

            // Another name of the same source often binds, to the wrong thing.
            yield return new(name.Span, names[random.Next(names.Count)].Text);
        }
    }
}
