namespace House.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="File">The page.</param>
/// <param name="Line">Where the fence opens, from 1.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">What is between the fences.</param>
internal sealed record CodeBlock(string File, int Line, string Language, string Text)
{
    public static IEnumerable<CodeBlock> All { get; } =
    [
        .. Repository.Files("docs", "*.md")
            .Append("README.md")
            .Concat(Repository.Files("src", "README.md"))
            .SelectMany(Of),
    ];

    private static IEnumerable<CodeBlock> Of(string file)
    {
        var lines = Repository.Read(file).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var opening = i++;
                while (i < lines.Length && !lines[i].StartsWith("```", StringComparison.Ordinal))
                {
                    i++;
                }

                yield return new CodeBlock(file, opening + 1, lines[opening][3..].Trim(), string.Join('\n', lines[(opening + 1)..Math.Min(i, lines.Length)]));
            }
        }
    }
}
