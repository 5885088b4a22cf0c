using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PlatformSdk.ServerSpans;

/// <summary>Sees the exceptions that nothing handles. A request whose span is not recorded passes untouched.</summary>
internal sealed class ServerSpanMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { } activity || !ServerSpan.IsRecorded(activity))
        {
            return next(context);
        }

        if (ServerSpan.IsProbe(context))
        {
            ServerSpan.Drop(activity);
            return next(context);
        }

        return WatchAsync(context);
    }

    private async Task WatchAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (UnhandledException.Keep(context, exception))
        {
            throw;
        }
    }
}
