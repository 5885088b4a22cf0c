namespace House.Tests.Catalog;

/// <summary>A generated part of a page that people write.</summary>
internal static class GeneratedBlock
{
    public static string Replace(string page, string name, string content)
    {
        var opening = $"<!-- generated: {name} -->\n";
        const string closing = "<!-- end of generated -->";
        var start = page.IndexOf(opening, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(closing, start, StringComparison.Ordinal);
        Assert.True(end > 0, $"The page has no block between '{opening.Trim()}' and '{closing}'.");
        return page[..(start + opening.Length)] + content + page[end..];
    }
}
