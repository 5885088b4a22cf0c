using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Health;

/// <summary>Which checks count for which probe.</summary>
internal sealed class HealthGroups(IOptions<HealthOptions> options)
{
    public bool Includes(HealthProbe probe, HealthCheckRegistration registration) => Includes(options.Value, probe, registration);

    /// <summary>By tag; a check that no probe would ask counts for readiness, so that none is forgotten.</summary>
    public static bool Includes(HealthOptions options, HealthProbe probe, HealthCheckRegistration registration) => probe switch
    {
        HealthProbe.Live => HasAny(registration, options.LiveTags),
        HealthProbe.Startup => HasAny(registration, options.StartupTags),
        _ => HasAny(registration, options.ReadyTags)
            || !(HasAny(registration, options.LiveTags) || HasAny(registration, options.StartupTags)),
    };

    private static bool HasAny(HealthCheckRegistration registration, IList<string> tags)
    {
        foreach (var tag in tags)
        {
            if (registration.Tags.Contains(tag))
            {
                return true;
            }
        }

        return false;
    }
}
