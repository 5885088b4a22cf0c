namespace PlatformSdk.Analyzers.Waivers;

/// <summary>
/// What contains a symbol, read off its documentation comment id. The id does not tell a namespace from a type, so each
/// name is given as both; a waiver names only the one that exists.
/// </summary>
internal static class SymbolChain
{
    /// <summary>The id itself, then what is around it, the innermost first.</summary>
    public static IReadOnlyList<string> Of(string id)
    {
        var chain = new List<string> { id };
        var name = id.Length > 2 ? id.Substring(2) : string.Empty;
        var parameters = name.IndexOf('(');
        name = parameters < 0 ? name : name.Substring(0, parameters);
        while (name.LastIndexOf('.') is var end and > 0)
        {
            name = name.Substring(0, end);
            chain.Add("T:" + name);
            chain.Add("N:" + name);
        }

        return chain;
    }
}
