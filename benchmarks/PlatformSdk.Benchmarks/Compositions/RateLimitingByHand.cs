using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>The framework's limiter with a token bucket for each address: without a bound on their number, which it does not offer.</summary>
internal static class RateLimitingByHand
{
    /// <summary>More than a measurement sends: what is measured is a request that is let through.</summary>
    public const int Limit = 1_000_000;

    public static void Register(WebApplicationBuilder builder) => builder.Services.AddRateLimiter(static options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(static context =>
            RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, static _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Limit,
                TokensPerPeriod = Limit,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
        options.OnRejected = static async (context, cancellation) =>
        {
            var response = context.HttpContext.Response;
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            response.ContentType = "application/problem+json";
            await response.WriteAsync("""{"title":"Too Many Requests","status":429}""", cancellation);
        };
    });

    public static void Use(WebApplication app) => app.UseRateLimiter();
}
