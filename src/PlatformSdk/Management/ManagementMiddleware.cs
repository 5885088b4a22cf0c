using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Defaults;

namespace PlatformSdk.Management;

/// <summary>Parts the requests by the port they came in on, which a caller cannot write into a header.</summary>
internal sealed class ManagementMiddleware(RequestDelegate next, int port, IManagementEndpoint[] endpoints)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Features.Get<IHttpConnectionFeature>()?.LocalPort == port ? ServeAsync(context) : next(context);

    private Task ServeAsync(HttpContext context)
    {
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Serves(context.Request.Path))
            {
                return endpoint.InvokeAsync(context);
            }
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
