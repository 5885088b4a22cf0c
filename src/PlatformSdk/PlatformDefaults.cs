using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk;

/// <summary>The entry point behind the generated <c>builder.AddPlatformDefaults()</c>, for web services.</summary>
public static class PlatformDefaults
{
    /// <summary>Gives the service every web and host-neutral default. A second call does nothing.</summary>
    /// <exception cref="ArgumentException">The pin is a baseline that this package does not have.</exception>
    public static WebApplicationBuilder Apply(WebApplicationBuilder builder, PlatformApp app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        return Apply(builder, app, [.. WebDefaults.All, .. HostingDefaults.All]);
    }

    /// <summary>The same with defaults that need not be on THE LISTs.</summary>
    internal static WebApplicationBuilder Apply(WebApplicationBuilder builder, PlatformApp app, IReadOnlyList<PlatformDefault> defaults)
    {
        if (PlatformLobby.Enter(builder, app, defaults) is not null)
        {
            // Ahead of the filters that the builder registered itself, such as host filtering: their answers get the headers too.
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, PlatformStartupFilter>());
        }

        return builder;
    }
}
