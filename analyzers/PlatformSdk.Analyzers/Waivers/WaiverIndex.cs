namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Finds the waiver of a finding among thousands: by rule and project, then by symbol or path, and only then by pattern.</summary>
internal sealed class WaiverIndex
{
    private readonly Dictionary<(string Rule, string Project), List<Entry>> open = [];
    private readonly Dictionary<(string Rule, string Project, string Key), List<Entry>> keyed = [];

    /// <summary>Of the waivers that have not expired.</summary>
    public WaiverIndex(IEnumerable<Waiver> waivers, DateTime asOf)
    {
        foreach (var waiver in waivers.Where(waiver => !waiver.IsExpired(asOf)))
        {
            var key = waiver.Scope.Symbol ?? (waiver.Scope.Path is { } path && PathPattern.IsLiteral(path) ? path : null);
            if (key is null)
            {
                Add(open, (waiver.Rule, waiver.Scope.Project), waiver);
            }
            else
            {
                Add(keyed, (waiver.Rule, waiver.Scope.Project, key), waiver);
            }
        }
    }

    /// <summary>Every waiver that covers the finding.</summary>
    public IEnumerable<Waiver> Covering(string rule, FindingPlace place)
    {
        var candidates = place.Symbols.Concat([place.Path])
            .SelectMany(key => keyed.TryGetValue((rule, place.Project, key), out var found) ? found : [])
            .Concat(open.TryGetValue((rule, place.Project), out var wide) ? wide : []);
        return candidates.Where(entry => entry.Path?.Matches(place.Path) != false).Select(entry => entry.Waiver);
    }

    private static void Add<TKey>(Dictionary<TKey, List<Entry>> entries, TKey key, Waiver waiver)
        where TKey : notnull
    {
        if (!entries.TryGetValue(key, out var list))
        {
            entries.Add(key, list = []);
        }

        list.Add(new(waiver));
    }

    private sealed class Entry(Waiver waiver)
    {
        public Waiver Waiver { get; } = waiver;

        public PathPattern? Path { get; } = waiver.Scope.Path is { } path ? new(path) : null;
    }
}
