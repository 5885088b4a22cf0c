using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Answers one probe with nothing but the status word.</summary>
internal sealed class ProbeEndpoint(string path, HealthProbe probe, IHealthProbes health)
{
    private static readonly ReadOnlyMemory<byte> _healthy = "Healthy"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> _degraded = "Degraded"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> _unhealthy = "Unhealthy"u8.ToArray();

    private readonly Endpoint _endpoint = ExemptEndpoint.Create(path);

    public string Path { get; } = path;

    public async Task InvokeAsync(HttpContext context)
    {
        ExemptEndpoint.Select(context, _endpoint);
        if (!HealthResponse.Begin(context))
        {
            return;
        }

        try
        {
            await WriteAsync(context, await health.CheckAsync(probe, context.RequestAborted));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
    }

    private static async Task WriteAsync(HttpContext context, HealthStatus status)
    {
        var body = status switch
        {
            HealthStatus.Healthy => _healthy,
            HealthStatus.Degraded => _degraded,
            _ => _unhealthy,
        };
        var response = context.Response;
        response.StatusCode = HealthResponse.StatusCode(status);
        response.ContentType = "text/plain";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body);
        }
    }
}
