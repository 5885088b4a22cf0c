using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PlatformSdk.RateLimiting;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>The middleware alone, in front of what a test puts there.</summary>
internal sealed class LimitedMiddleware
{
    public LimitedMiddleware(ClientBuckets buckets, RequestDelegate next)
    {
        var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var telemetry = new RateLimitingTelemetry(
            acts: true, Options.Create(new RateLimitingOptions()), TimeProvider.System, NullLoggerFactory.Instance, services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        Instance = new RateLimitingMiddleware(next, buckets, new ServicePolicies(null, authenticates: false), telemetry, acts: true);
    }

    public RateLimitingMiddleware Instance { get; }
}
