using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>One default of the platform, as THE LISTs hold it. Derive from <see cref="PlatformDefault{TOptions}"/>.</summary>
internal abstract class PlatformDefault
{
    /// <summary>Owner, reason and life-cycle.</summary>
    public abstract CatalogEntry Entry { get; }

    /// <summary>The configuration keys below <c>Platform:{Id}</c>, besides <c>Enabled</c>.</summary>
    public abstract IReadOnlyList<PlatformSetting> SettingList { get; }

    public string Id => Entry.Id;

    /// <summary>The configuration section.</summary>
    public string Section => PlatformSection.Name + ":" + Id;

    /// <summary>Computes what the default is in this service from the pin, the layers and the configuration.</summary>
    public abstract DefaultState Resolve(SnapshotSources sources);

    /// <summary>Binds the options; they win over the baseline and lose to what the service configures in code.</summary>
    public abstract void AddOptions(IServiceCollection services, PlatformSnapshot snapshot);

    /// <summary>Registers the behaviour. Called when the default is not off; uses <c>TryAdd</c>, so that the service's own registrations win.</summary>
    public abstract void Register(PlatformDefaultContext context);

    /// <summary>Compares the options as the host will use them, after code had its say, with what the snapshot holds.</summary>
    public abstract IEnumerable<SettingCheck> Check(IServiceProvider services, PlatformSnapshot snapshot);
}
