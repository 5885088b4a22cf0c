using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.StartupReport;

namespace PlatformSdk.Benchmarks.Compositions;

/// <summary>The one call, with all defaults or some.</summary>
internal static class ThePlatform
{
    // What is only reported under this pin acts by hand, and is to be compared with that.
    private static readonly PlatformApp App = new() { Assembly = typeof(ThePlatform).Assembly, Baseline = "2026.1", Adopted = ["RateLimiting"] };

    private static readonly Lazy<string[]> Ids = new(ReadIds);

    /// <summary>Every default there is, from its own report: a new one is measured without a line here.</summary>
    public static IReadOnlyList<string> Defaults => Ids.Value;

    public static Composition Alone(string id) => With(id, [id], records: false);

    /// <summary>The given defaults, or all of them; the others are switched off.</summary>
    public static Composition With(string name, IReadOnlyList<string>? defaults, bool records) => new(
        name,
        builder =>
        {
            foreach (var id in defaults is null ? [] : Defaults.Except(defaults, StringComparer.Ordinal))
            {
                builder.Configuration[$"Platform:{id}:Enabled"] = "false";
            }

            if (defaults?.Contains("RateLimiting") != false)
            {
                var limit = RateLimitingByHand.Limit.ToString(CultureInfo.InvariantCulture);
                builder.Configuration["Platform:RateLimiting:PermitsPerSecond"] = limit;
                builder.Configuration["Platform:RateLimiting:Burst"] = limit;
            }

            if (defaults?.Contains("Health") != false)
            {
                HealthByHand.AddOwnChecks(builder.Services);
            }

            if (records)
            {
                TelemetrySink.Add(builder.Services);
            }

            PlatformDefaults.Apply(builder, App);
        },
        static _ => { });

    private static string[] ReadIds()
    {
        var builder = WebApplication.CreateSlimBuilder();
        PlatformDefaults.Apply(builder, App);
        using var app = builder.Build();
        return [.. app.Services.GetRequiredService<PlatformReport>().Defaults.Select(static entry => entry.Id)];
    }
}
