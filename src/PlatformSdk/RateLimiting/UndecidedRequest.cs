using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace PlatformSdk.RateLimiting;

/// <summary>
/// Holds the end point of a request whose address has used up its limit, until it is known which end point is asked for and by
/// whom: after the service's own routing, forwarded headers and authentication, wherever it has put those. An end point for which the service
/// decides is left alone; in any other's place stands one that decides first, with all that is known of it: its route, its protection.
/// </summary>
internal sealed class UndecidedRequest(Func<UndecidedRequest, HttpContext, Endpoint, Task> decide) : IEndpointFeature
{
    /// <summary>Whether that is done. An error page that is asked for later changes nothing.</summary>
    public bool IsDecided { get; private set; }

    public Endpoint? Endpoint
    {
        get;
        set
        {
            IsDecided |= ServicePolicies.Covers(value);
            field = IsDecided ? value : Deciding(value);
        }
    }

    /// <summary>Runs the end point after all.</summary>
    public Task RunAsync(HttpContext context, Endpoint endpoint)
    {
        Decide();
        Endpoint = endpoint;
        return endpoint.RequestDelegate?.Invoke(context) ?? Task.CompletedTask;
    }

    public void Decide() => IsDecided = true;

    private Endpoint? Deciding(Endpoint? endpoint)
    {
        return endpoint switch
        {
            null or { RequestDelegate: null } => endpoint,
            RouteEndpoint route => new RouteEndpoint(DecideAsync, route.RoutePattern, route.Order, route.Metadata, route.DisplayName),
            _ => new Endpoint(DecideAsync, endpoint.Metadata, endpoint.DisplayName),
        };

        Task DecideAsync(HttpContext context) => decide(this, context, endpoint);
    }
}
