using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Defaults;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.RateLimiting;

/// <summary>A limit for each client, which one has to flood the service to meet.</summary>
internal sealed class RateLimitingDefault : WebDefault<RateLimitingOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "RateLimiting",
        Title = "A limit for each client: one that floods the service gets 429 and when to come back",
        Owner = Owner.Reliability,
        Area = "resilience",
        Since = "0.2.0",
        Rationale = "Without a limit one client, in a retry loop or on purpose, takes the whole service from all others (OWASP API4:2023, Unrestricted Resource Consumption). The framework's limiter is off until somebody composes it, and keeps state for every address that knocks.",
        Cost = "Allocates nothing on a request that is let through; a look-up and a clock reading under one lock.",
        Metric = EntryMetric.Instrument(RateLimitingTelemetry.RejectionsInstrument),
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Preview), new StageChange(SupportedBaselines.Preview, Stage.Recommended)],
        EdgeCases =
        [
            new EdgeCase("More distinct clients come than are kept apart.", "FloodTests.A_million_clients_at_one_moment_take_bounded_memory_and_change_nothing_for_those_known"),
            new EdgeCase("Probes and the management port are asked by a client that is over its limit.", "ExemptionTests.Probes_and_the_management_port_are_never_limited"),
            new EdgeCase("An end point is exempt by [DisableRateLimiting].", "ExemptionTests.An_end_point_that_disables_limits_is_exempt_and_takes_nothing_from_its_clients"),
            new EdgeCase("An end point has a policy of the service's own limiter.", "ExemptionTests.A_policy_of_the_services_own_wins_where_it_stands"),
            new EdgeCase("A proxy is in front, and the service reads forwarded headers in its own pipeline.", "SharedAddressTests.Behind_a_proxy_a_client_that_floods_takes_nothing_from_the_others"),
            new EdgeCase("Users share an address, and the service authenticates them in its own pipeline.", "SharedAddressTests.A_user_that_floods_takes_nothing_from_others_at_its_address"),
            new EdgeCase("An end point needs a user, and the request is over the limit.", "SharedAddressTests.What_is_protected_stays_protected"),
            new EdgeCase("An IPv6 client changes its address within its network.", "ClientTests.Addresses_of_one_IPv6_network_are_one_client"),
            new EdgeCase("Nothing tells the clients apart: a Unix socket.", "ClientTests.Over_a_Unix_socket_nothing_is_limited"),
            new EdgeCase("A proxy is in front and forwarded headers are not read.", "RateLimitingTelemetryTests.A_proxy_that_hides_its_clients_is_named_as_the_cause"),
            new EdgeCase("The client reads no JSON.", "RateLimitingTests.A_client_that_reads_no_JSON_gets_no_body"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<RateLimitingOptions>> Settings { get; } =
    [
        Setting<RateLimitingOptions>.Integer(
            nameof(RateLimitingOptions.PermitsPerSecond), "How many requests a second a client may send for as long as it likes.", 1, 1_000_000, static o => o.PermitsPerSecond, static (o, v) => o.PermitsPerSecond = v)
            .From("RFC 9113, section 6.5.2: 100 calls at a time on a connection, of 100 ms each"),
        Setting<RateLimitingOptions>.Integer(
            nameof(RateLimitingOptions.Burst), "How many requests a client that was idle may send at once.", 1, 1_000_000, static o => o.Burst, static (o, v) => o.Burst = v)
            .From("two seconds' worth of PermitsPerSecond"),
        Setting<RateLimitingOptions>.Integer(
            nameof(RateLimitingOptions.MaxClients), "How many clients are kept apart at a time; those beyond share one bucket.", 100, 1_000_000, static o => o.MaxClients, static (o, v) => o.MaxClients = v)
            .From("less than two megabytes of memory"),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var services = pipeline.ApplicationServices;
        var acts = services.GetRequiredService<PlatformSnapshot>()[Id].Mode == Mode.On;
        var buckets = services.GetRequiredService<ClientBuckets>();
        var policies = new ServicePolicies(
            services.GetService<EndpointDataSource>(), services.GetService<IServiceProviderIsService>()?.IsService(typeof(IAuthenticationSchemeProvider)) == true);
        var telemetry = new RateLimitingTelemetry(
            acts, services.GetRequiredService<IOptions<RateLimitingOptions>>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IMeterFactory>());
        pipeline.Use(next => new RateLimitingMiddleware(next, buckets, policies, telemetry, acts).InvokeAsync);
    }

    protected override void Register(PlatformDefaultContext context, RateLimitingOptions options)
    {
        context.Services.TryAddSingleton(TimeProvider.System);
        context.Services.TryAddSingleton<ClientBuckets>();
    }
}
