using Microsoft.AspNetCore.Http;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Picks the probes out of the requests.</summary>
internal sealed class HealthEndpointsMiddleware(RequestDelegate next, string prefix, ProbeEndpoint[] probes, MappedPaths mapped)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        return path is not null && path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Find(path) is { } probe && !mapped.Contains(probe.Path)
            ? probe.InvokeAsync(context)
            : next(context);
    }

    private ProbeEndpoint? Find(string path)
    {
        // Routing takes one slash more at the end for the same path, and so do the probes.
        var asked = path.AsSpan(0, path.Length - (path.EndsWith('/') ? 1 : 0));
        foreach (var probe in probes)
        {
            if (asked.Equals(probe.Path, StringComparison.OrdinalIgnoreCase))
            {
                return probe;
            }
        }

        return null;
    }
}
