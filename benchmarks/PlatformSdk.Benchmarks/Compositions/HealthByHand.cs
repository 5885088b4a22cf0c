using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>The framework's checks and end points at the paths that the platform uses.</summary>
internal static class HealthByHand
{
    public static void Register(WebApplicationBuilder builder) => AddOwnChecks(builder.Services);

    public static void Use(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static check => check.Tags.Contains("live") }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    /// <summary>The checks of the service itself, by whomever they are run.</summary>
    public static void AddOwnChecks(IServiceCollection services) =>
        services.AddHealthChecks().AddCheck("stock", new StockCheck(), tags: ["ready"]).AddCheck("orders", new StockCheck(), tags: ["ready"]);
}
