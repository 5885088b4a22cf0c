namespace PlatformSdk.Analyzers.Waivers;

/// <summary>
/// Waivers that share an id, or that waive the same rule in the same code. Containment is looked up, not compared pair by
/// pair: ten thousand waivers must cost a build next to nothing. Two patterns that merely intersect are not found.
/// </summary>
internal static class WaiverOverlaps
{
    private const string Anything = "";

    /// <summary>Each waiver that stands after one with which it overlaps, with that one.</summary>
    public static IEnumerable<(Waiver Later, Waiver Earlier)> Among(IReadOnlyList<Waiver> waivers)
    {
        var ids = new Dictionary<string, Waiver>(StringComparer.Ordinal);
        var scopes = new Dictionary<(string Rule, string Project, string Path, string Symbol), Waiver>();
        foreach (var waiver in waivers)
        {
            if (ids.TryGetValue(waiver.Id, out var same))
            {
                yield return (waiver, same);
                continue;
            }

            ids.Add(waiver.Id, waiver);
            var scope = waiver.Scope;
            if (!scopes.ContainsKey(KeyOf(waiver, scope.Path ?? Anything, scope.Symbol ?? Anything)))
            {
                scopes.Add(KeyOf(waiver, scope.Path ?? Anything, scope.Symbol ?? Anything), waiver);
            }
        }

        foreach (var waiver in ids.Values)
        {
            foreach (var path in Containers(waiver.Scope.Path, PathsAround))
            {
                foreach (var symbol in Containers(waiver.Scope.Symbol, SymbolsAround))
                {
                    if (scopes.TryGetValue(KeyOf(waiver, path, symbol), out var wider) && !ReferenceEquals(wider, waiver))
                    {
                        yield return wider.Start < waiver.Start ? (waiver, wider) : (wider, waiver);
                    }
                }
            }
        }
    }

    private static (string Rule, string Project, string Path, string Symbol) KeyOf(Waiver waiver, string path, string symbol) =>
        (waiver.Rule, waiver.Scope.Project, path, symbol);

    private static IEnumerable<string> Containers(string? scope, Func<string, IEnumerable<string>> around) =>
        scope is null ? [Anything] : new[] { Anything, scope }.Concat(around(scope));

    // src/Legacy/Gate.cs lies in src/Legacy/**, src/** and **, and so does src/Legacy/**.
    private static IEnumerable<string> PathsAround(string path)
    {
        var folder = path.EndsWith("/**", StringComparison.Ordinal) ? path.Substring(0, path.Length - 3) : path;
        while (folder.LastIndexOf('/') is var end and > 0)
        {
            folder = folder.Substring(0, end);
            yield return folder + "/**";
        }

        if (path != "**")
        {
            yield return "**";
        }
    }

    private static IEnumerable<string> SymbolsAround(string symbol) => SymbolChain.Of(symbol).Skip(1);
}
