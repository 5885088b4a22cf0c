using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.HealthEndpoints;

/// <summary>What the probes' and the details' answers have in common.</summary>
internal static class HealthResponse
{
    /// <summary>Writes the headers; <see langword="false"/> where the method is refused and nothing is left to do.</summary>
    public static bool Begin(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return false;
    }

    /// <summary>Degraded is 200: the service still does its work, and must not be taken away for it.</summary>
    public static int StatusCode(HealthStatus status) =>
        status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
}
