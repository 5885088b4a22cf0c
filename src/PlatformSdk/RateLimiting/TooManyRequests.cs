using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace PlatformSdk.RateLimiting;

/// <summary>The refusal: 429 (RFC 6585), when to come back (RFC 9110), and problem details (RFC 9457) where the client reads JSON.</summary>
internal static class TooManyRequests
{
    private const string ProblemType = "https://tools.ietf.org/html/rfc6585#section-4";
    private const string Title = "Too Many Requests";
    private const string ContentType = "application/problem+json";

    private static readonly MediaTypeHeaderValue[] _formats = [new(ContentType), new("application/json")];

    public static async Task WriteAsync(HttpContext context, TimeSpan retryAfter)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        if (!await TryWriteAsTheServiceDoesAsync(context))
        {
            await WriteBodyAsync(context, ReadsJson(context.Request) ? Body(context) : []);
        }
    }

    private static ValueTask<bool> TryWriteAsTheServiceDoesAsync(HttpContext context) =>
        context.RequestServices.GetService<IProblemDetailsService>() is { } problems
            ? problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Type = ProblemType, Title = Title, Status = StatusCodes.Status429TooManyRequests },
            })
            : ValueTask.FromResult(false);

    private static byte[] Body(HttpContext context) => JsonSerializer.SerializeToUtf8Bytes(
        new Problem(ProblemType, Title, StatusCodes.Status429TooManyRequests, Activity.Current?.Id ?? context.TraceIdentifier), ProblemJsonContext.Default.Problem);

    private static async Task WriteBodyAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = body.Length > 0 ? ContentType : null;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(body);
        }
    }

    private static bool ReadsJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept is not { Count: > 0 } accepted || accepted.Any(static range => Array.Exists(_formats, format => format.IsSubsetOf(range)));
}
