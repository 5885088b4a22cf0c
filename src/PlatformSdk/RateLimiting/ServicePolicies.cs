using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.RateLimiting;

/// <summary>What the service says of its own: end points for which it decides itself, by <c>[DisableRateLimiting]</c> or a policy, and who a client is.</summary>
internal sealed class ServicePolicies
{
    private const int Unknown = 0;
    private const int None = 1;
    private const int Some = 2;

    // What the proxies at large write. A request that has one of them may turn out to be of somebody else than the proxy.
    private static readonly string[] _forwardingHeaders = ["X-Forwarded-For", "Forwarded", "X-Real-IP"];

    private readonly EndpointDataSource? _routes;
    private readonly bool _authenticates;
    private int _found = Unknown;

    public ServicePolicies(EndpointDataSource? routes, bool authenticates)
    {
        (_routes, _authenticates) = (routes, authenticates);
        if (routes is not null)
        {
            ChangeToken.OnChange(routes.GetChangeToken, () => Volatile.Write(ref _found, Unknown));
        }
    }

    /// <summary>Whether there are such end points at all. Most services have none, and then nothing waits for the end point to be known.</summary>
    public bool Any
    {
        get
        {
            var found = Volatile.Read(ref _found);
            if (found == Unknown)
            {
                // At the first request, not before: the service's routes come after the filter in which this is made.
                found = _routes?.Endpoints.Any(Covers) == true ? Some : None;
                Volatile.Write(ref _found, found);
            }

            return found == Some;
        }
    }

    /// <summary>Whether the request's end point, or the client as the service knows it, may change what becomes of it.</summary>
    public bool MayChange(HttpContext context) => _authenticates || Any || IsForwarded(context);

    public static bool IsForwarded(HttpContext context) => Array.Exists(_forwardingHeaders, context.Request.Headers.ContainsKey);

    public static bool Covers(Endpoint? endpoint) =>
        endpoint is not null
        && (endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null || endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null);
}
