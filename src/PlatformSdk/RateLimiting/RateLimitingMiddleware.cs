using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PlatformSdk.RateLimiting;

/// <summary>
/// Lets a request through, refuses it, or only counts that it would. One that is let through adds nothing to the heap and is
/// not watched, unless some of the service's end points decide themselves.
/// </summary>
internal sealed class RateLimitingMiddleware(RequestDelegate next, ClientBuckets buckets, ServicePolicies policies, RateLimitingTelemetry telemetry, bool acts)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!ClientKey.TryRead(context, out var client))
        {
            return next(context);
        }

        var decision = buckets.Take(client);
        if (!decision.IsRefused)
        {
            return policies.Any ? PassAsync(context, client) : next(context);
        }

        var rejection = new Rejection(client, decision);
        return (acts, policies.MayChange(context)) switch
        {
            (true, true) => DecideLaterAsync(context, rejection),
            (true, false) => RefuseAsync(context, rejection),
            (false, var mayChange) => ReportAsync(context, rejection, mayChange),
        };
    }

    // What an end point is asked that decides itself must not be missing for the others.
    private async Task PassAsync(HttpContext context, ClientKey client)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (IsServices(context))
            {
                buckets.Return(client);
            }
        }
    }

    private async Task ReportAsync(HttpContext context, Rejection first, bool mayChange)
    {
        try
        {
            await next(context);
        }
        finally
        {
            // Now end point and client are known, without a touch on the request.
            if (!IsServices(context) && (mayChange ? Reconsider(context, first) : first) is { } rejection)
            {
                telemetry.Count(context, rejection);
            }
        }
    }

    private async Task DecideLaterAsync(HttpContext context, Rejection first)
    {
        var request = new UndecidedRequest((request, routed, endpoint) =>
        {
            if (Reconsider(routed, first) is not { } rejection)
            {
                return request.RunAsync(routed, endpoint);
            }

            request.Decide();
            return RefuseAsync(routed, rejection);
        });
        context.Features.Set<IEndpointFeature>(request);
        await next(context);

        // No end point ran: there is none, or the caller may not ask it.
        if (!request.IsDecided && !context.Response.HasStarted && Reconsider(context, first) is { } rejection)
        {
            context.Response.Clear();
            await RefuseAsync(context, rejection);
        }
    }

    private Task RefuseAsync(HttpContext context, Rejection rejection)
    {
        telemetry.Count(context, rejection);
        return TooManyRequests.WriteAsync(context, rejection.Decision.RetryAfter);
    }

    // Who shares an address with others, behind a proxy or in an office, has a limit of its own once the service knows who it is.
    private Rejection? Reconsider(HttpContext context, Rejection first)
    {
        if (!ClientKey.TryRead(context, out var client) || client == first.Client)
        {
            return first;
        }

        var decision = buckets.Take(client);
        return decision.IsRefused ? new Rejection(client, decision) : null;
    }

    // A handler of errors may have put another end point in the place of the one that failed.
    private static bool IsServices(HttpContext context) =>
        ServicePolicies.Covers(context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint());
}
