using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>What a default sees when it registers.</summary>
internal sealed class PlatformDefaultContext(IHostApplicationBuilder builder, PlatformSnapshot snapshot)
{
    public IHostApplicationBuilder Builder { get; } = builder;

    public IServiceCollection Services => Builder.Services;

    public PlatformSnapshot Snapshot { get; } = snapshot;

    public PlatformApp App => Snapshot.Sources.App;
}
