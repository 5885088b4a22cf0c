using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting;

/// <summary>The entry point behind the generated <c>builder.AddPlatformDefaults()</c>, for hosts without HTTP.</summary>
public static class PlatformDefaults
{
    /// <summary>Gives the host every host-neutral default. A second call does nothing.</summary>
    /// <exception cref="ArgumentException">The pin is a baseline that this package does not have.</exception>
    public static HostApplicationBuilder Apply(HostApplicationBuilder builder, PlatformApp app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        PlatformLobby.Enter(builder, app, HostingDefaults.All);
        return builder;
    }
}
