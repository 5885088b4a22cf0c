using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlatformSdk.Defaults;

namespace PlatformSdk.HealthEndpoints;

/// <summary>Every check with its details, for operators.</summary>
internal sealed class HealthDetailsEndpoint(IServiceProvider services, IOptions<HealthEndpointsOptions> options, HealthReportWriter writer) : IManagementEndpoint
{
    private readonly PathString _path = options.Value.Path;
    private readonly Endpoint _endpoint = ExemptEndpoint.Create(options.Value.Path);

    // The checks may be switched off, and the service have none of its own.
    private readonly HealthCheckService? _health = services.GetService<HealthCheckService>();

    public bool Serves(PathString path) =>
        _health is not null && path.StartsWithSegments(_path, out var rest) && rest.Value is "" or "/";

    public async Task InvokeAsync(HttpContext context)
    {
        ExemptEndpoint.Select(context, _endpoint);
        if (_health is null || !HealthResponse.Begin(context))
        {
            return;
        }

        try
        {
            var report = await _health.CheckHealthAsync(context.RequestAborted);
            context.Response.StatusCode = HealthResponse.StatusCode(report.Status);
            await (options.Value.DetailsWriter ?? WriteAsync)(context, report);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
    }

    private async Task WriteAsync(HttpContext context, HealthReport report)
    {
        // Whole before the first byte leaves: data that cannot be written must not break the answer in the middle.
        var body = new ArrayBufferWriter<byte>();
        writer.Write(body, report);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(body.WrittenMemory);
        }
    }
}
