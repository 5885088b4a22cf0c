using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>The headers of the profile Api, set if absent when the response starts, without a closure.</summary>
internal static class HeadersByHand
{
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), sync-xhr=(), usb=(), web-share=(), xr-spatial-tracking=()";

    public static void Register(WebApplicationBuilder builder) => builder.Services.AddProblemDetails();

    public static void Use(WebApplication app)
    {
        app.Use(static (HttpContext context, RequestDelegate next) =>
        {
            context.Response.OnStarting(static state => Write((HttpContext)state), context);
            return next(context);
        });

        // Without it the answer to an unhandled exception is the server's own, which has no headers.
        app.UseExceptionHandler();
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Permissions-Policy", Permissions);
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("X-Permitted-Cross-Domain-Policies", "none");
        if (headers.ETag.Count == 0 && headers.LastModified.Count == 0 && headers.Expires.Count == 0 && headers.Pragma.Count == 0)
        {
            headers.TryAdd("Cache-Control", "no-store");
        }

        return Task.CompletedTask;
    }
}
