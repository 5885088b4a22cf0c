using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk;

/// <summary>THE LIST of web defaults, outermost middleware first. Adding one is a folder and a line here.</summary>
internal static class WebDefaults
{
    public static IReadOnlyList<PlatformDefault> All { get; } =
    [
        new ServerSpans.ServerSpansDefault(),
        new SecurityHeaders.SecurityHeadersDefault(),
        new Management.ManagementDefault(),
        new HealthEndpoints.HealthEndpointsDefault(),

        // Inside of the probes and the management port, which are never limited.
        new RateLimiting.RateLimitingDefault(),
    ];
}
