using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>OpenTelemetry over the framework's own sources, and the server span's attributes by the semantic conventions.</summary>
internal static class TelemetryByHand
{
    private static readonly FrozenSet<string> KnownMethods =
        FrozenSet.Create(StringComparer.Ordinal, "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    public static void Register(WebApplicationBuilder builder)
    {
        var telemetry = new OpenTelemetryServices(builder.Services);
        telemetry.WithTracing(static tracing => tracing
            .ConfigureResource(static resource => resource.AddService("Orders.Api", serviceVersion: "1.0.0"))
            .AddSource("Microsoft.AspNetCore", "System.Net.Http", "Orders.Api*"));
        telemetry.WithMetrics(static metrics => metrics
            .ConfigureResource(static resource => resource.AddService("Orders.Api", serviceVersion: "1.0.0"))
            .AddMeter("Microsoft.AspNetCore.*", "Microsoft.Extensions.*", "System.Net.*", "System.Runtime", "Orders.Api*"));
        telemetry.WithLogging(
            static logging => logging.ConfigureResource(static resource => resource.AddService("Orders.Api", serviceVersion: "1.0.0")),
            static options =>
            {
                options.IncludeFormattedMessage = true;
                options.IncludeScopes = true;
            });
        TelemetrySink.Add(builder.Services);
    }

    public static void Use(WebApplication app)
    {
        // What the hosting package does when the host starts.
        app.Services.GetRequiredService<TracerProvider>();
        app.Services.GetRequiredService<MeterProvider>();
        app.Use(static async (HttpContext context, RequestDelegate next) =>
        {
            try
            {
                await next(context);
                Describe(context, null);
            }
            catch (Exception exception)
            {
                Describe(context, exception);
                throw;
            }
        });
    }

    private static void Describe(HttpContext context, Exception? exception)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
        {
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is not null)
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        var request = context.Request;
        var method = KnownMethods.Contains(request.Method) ? request.Method : "_OTHER";
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var status = exception is null ? context.Response.StatusCode : StatusCodes.Status500InternalServerError;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("url.scheme", request.Scheme);
        span.SetTag("url.path", request.Path.Value);
        span.SetTag("http.response.status_code", status);
        span.SetTag("server.address", request.Host.Host);
        span.SetTag("server.port", request.Host.Port ?? (request.IsHttps ? 443 : 80));
        span.SetTag("client.address", context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } address ? address.MapToIPv4().ToString() : context.Connection.RemoteIpAddress?.ToString());
        span.SetTag("network.protocol.version", HttpProtocol.IsHttp2(request.Protocol) ? "2" : HttpProtocol.IsHttp3(request.Protocol) ? "3" : "1.1");
        span.SetTag("user_agent.original", request.Headers.UserAgent.ToString());
        if (route is not null)
        {
            span.SetTag("http.route", route);
        }

        if (request.QueryString.HasValue)
        {
            span.SetTag("url.query", request.QueryString.Value);
        }

        if (status >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag("error.type", exception?.GetType().FullName ?? status.ToString(provider: null));
        }

        if (exception is not null)
        {
            span.AddException(exception);
        }
    }
}
