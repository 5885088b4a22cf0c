using Microsoft.Extensions.Configuration;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Configuration;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>What a snapshot is computed from.</summary>
internal sealed class SnapshotSources
{
    public SnapshotSources(PlatformApp app, IConfiguration configuration)
        : this(app, configuration, [.. app.Layers.Select(ToConfiguration)])
    {
    }

    private SnapshotSources(PlatformApp app, IConfiguration configuration, IReadOnlyList<(string Name, IConfiguration Settings)> layers) =>
        (App, Configuration, Layers) = (app, configuration, layers);

    public PlatformApp App { get; }

    public IConfiguration Configuration { get; }

    public IReadOnlyList<(string Name, IConfiguration Settings)> Layers { get; }

    public SnapshotSources With(IConfiguration configuration) => new(App, configuration, Layers);

    private static (string Name, IConfiguration Settings) ToConfiguration(PlatformLayer layer) => (
        layer.Name,
        new ConfigurationBuilder()
            .AddInMemoryCollection(layer.Settings.Select(setting =>
                KeyValuePair.Create(ConfigurationPath.Combine(PlatformSection.Name, setting.Key), (string?)setting.Value)))
            .Build());
}
