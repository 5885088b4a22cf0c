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
<<<<<<< HEAD
            acts: true, Options.Create(new RateLimitingOptions()), buckets, TimeProvider.System, NullLoggerFactory.Instance, services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
=======
            acts: true, Options.Create(new RateLimitingOptions()), TimeProvider.System, NullLoggerFactory.Instance, services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
>>>>>>> e2de0df (Limit each client: report under 2026.1, act under preview)
        Instance = new RateLimitingMiddleware(next, buckets, new ServicePolicies(null, authenticates: false), telemetry, acts: true);
    }

    public RateLimitingMiddleware Instance { get; }
}
