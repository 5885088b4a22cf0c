using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;

namespace PlatformSdk.Defaults;

/// <summary>An end point of the platform's own: open to whoever reaches it, never limited, and in no metric or trace.</summary>
internal static class ExemptEndpoint
{
    public static Endpoint Create(string path) => new(
        null,
        new EndpointMetadataCollection(
            new AllowAnonymousAttribute(), new DisableRateLimitingAttribute(), new DisableRequestTimeoutAttribute(), new DisableHttpMetricsAttribute()),
        path);

    /// <summary>Does what routing would have done, had the service mapped it.</summary>
    public static void Select(HttpContext context, Endpoint endpoint)
    {
        context.SetEndpoint(endpoint);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
        {
            metrics.MetricsDisabled = true;
        }
    }
}
