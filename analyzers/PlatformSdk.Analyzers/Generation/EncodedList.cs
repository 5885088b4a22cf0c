namespace PlatformSdk.Analyzers.Generation;

/// <summary>
/// Items on their way through a build property: joined by <c>|</c>, each part percent-encoded, because <c>;</c> and
/// <c>#</c> start a comment in the file that carries properties to the compiler.
/// </summary>
internal static class EncodedList
{
    public static IEnumerable<string> Items(string text) => Parts(text, '|').Select(Uri.UnescapeDataString);

    /// <summary>Names with what is said of each, <c>name=value</c>; nothing for a name that only the plain list has.</summary>
    public static Dictionary<string, string> Pairs(string text, string names)
    {
        var pairs = Items(names).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);
        foreach (var item in Parts(text, '|'))
        {
            var parts = item.Split('=');
            if (parts.Length == 2 && pairs.ContainsKey(Uri.UnescapeDataString(parts[0])))
            {
                pairs[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts[1]).Trim();
            }
        }

        return pairs;
    }

    /// <summary>Items of three parts, <c>layer=key=value</c>.</summary>
    public static IEnumerable<(string Layer, string Key, string Value)> Settings(string text)
    {
        foreach (var item in Parts(text, '|'))
        {
            var parts = item.Split('=');
            if (parts.Length == 3)
            {
                yield return (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]), Uri.UnescapeDataString(parts[2]));
            }
        }
    }

    private static string[] Parts(string text, char separator) => text.Split([separator], StringSplitOptions.RemoveEmptyEntries);
}
