namespace PlatformSdk.Hosting.Defaults;

/// <summary>What every default is in this service: computed once, before anything is registered, and never changed.</summary>
internal sealed class PlatformSnapshot
{
    private readonly Dictionary<string, DefaultState> _byId;

    public PlatformSnapshot(SnapshotSources sources, IReadOnlyList<PlatformDefault> defaults)
    {
        Sources = sources;
        States = [.. defaults.Select(entry => entry.Resolve(sources))];
        _byId = States.ToDictionary(state => state.Default.Id, StringComparer.Ordinal);
    }

    public SnapshotSources Sources { get; }

    /// <summary>In the order of THE LISTs.</summary>
    public IReadOnlyList<DefaultState> States { get; }

    public DefaultState this[string id] => _byId[id];
}
