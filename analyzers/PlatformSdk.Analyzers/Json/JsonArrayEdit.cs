namespace PlatformSdk.Analyzers.Json;

/// <summary>Puts items into an array and takes them out, and leaves every other character of the text as it is.</summary>
internal static class JsonArrayEdit
{
    /// <summary>The text with items after the array's last one, each from its own line on.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="array">An array of it.</param>
    /// <param name="items">JSON values; their further lines are indented under their first.</param>
    public static string Append(string text, JsonValue array, IEnumerable<string> items)
    {
        var lineEnd = LineEnd(text);
        var outer = Indentation(text, array.Start);
        var inner = array.Items.Count > 0 && Indentation(text, array.Items[array.Items.Count - 1].Start) is { Length: > 0 } own ? own : outer + "  ";
        var added = string.Join("," + lineEnd, items.Select(item => inner + item.Replace("\n", lineEnd + inner)));
        if (added.Length == 0)
        {
            return text;
        }

        if (array.Items.Count == 0)
        {
            return Emptied(text, array).Insert(array.Start + 1, lineEnd + added + lineEnd + outer);
        }

        return text.Insert(array.Items[array.Items.Count - 1].End, "," + lineEnd + added);
    }

    /// <summary>The text without some items of an array, the lines that were theirs included.</summary>
    public static string Remove(string text, JsonValue array, Func<JsonValue, bool> isRemoved)
    {
        if (array.Items.All(isRemoved))
        {
            return array.Items.Count == 0 ? text : Emptied(text, array);
        }

        // From behind, so that positions before an edit stay right. With an item goes the comma between it and a neighbour that stays.
        for (var i = array.Items.Count - 1; i >= 0; i--)
        {
            if (isRemoved(array.Items[i]))
            {
                var isLast = array.Items.Skip(i + 1).All(isRemoved);
                var start = isLast ? array.Items[i - 1].End : array.Items[i].Start;
                var end = isLast ? array.Items[i].End : array.Items[i + 1].Start;
                text = text.Remove(start, end - start);
            }
        }

        return text;
    }

    /// <summary>How the text ends its lines; a text of one line gets what JSON files mostly have.</summary>
    public static string LineEnd(string text) => text.IndexOf('\n') is var end and > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";

    private static string Emptied(string text, JsonValue array) => text.Remove(array.Start + 1, array.End - array.Start - 2);

    private static string Indentation(string text, int position)
    {
        var line = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = line;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(line, end - line);
    }
}
