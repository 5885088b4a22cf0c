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

namespace PlatformSdk.HealthEndpoints;

/// <summary>Probes on the service's own port, details on the management port; nothing has to be mapped.</summary>
internal sealed class HealthEndpointsDefault : WebDefault<HealthEndpointsOptions>
{
    private const string Owasp = "OWASP, Error Handling Cheat Sheet";

    private static readonly Action<ILogger, Exception?> LogNoProbes =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, nameof(LogNoProbes)), "There are no probes: Platform:HealthEndpoints is on, but Platform:Health is off. Switch both off if the service answers probes itself.");

    public override CatalogEntry Entry { get; } = new()
    {
        Id = "HealthEndpoints",
        Title = "Probes at /health/live, /health/ready and /health/startup; details on the management port only",
        Owner = Owner.Reliability,
        Area = "health",
        Since = "0.1.0",
        Rationale = "A probe must answer on the port that serves the callers, or it can be green while that port is dead, and must tell a stranger nothing but the status.",
        Cost = "A look at the path of each request. A probe allocates a fraction of what the framework's end points do.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The service maps the path of a probe itself.", "MappedPathsTests.A_probe_that_the_service_maps_itself_is_the_services"),
            new EdgeCase("The service has a catch-all route.", "MappedPathsTests.A_catch_all_route_takes_no_probe"),
            new EdgeCase("The service requires an authenticated user everywhere.", "ProbeTests.A_probe_needs_no_user"),
            new EdgeCase("A check throws, and the message of its exception is its description too.", "HealthDetailsTests.The_message_of_an_exception_is_in_no_part_of_the_details"),
            new EdgeCase("The checks are switched off.", "ProbeTests.Without_the_health_default_there_are_no_probes"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<HealthEndpointsOptions>> Settings { get; } =
    [
        Setting<HealthEndpointsOptions>.Text(
            nameof(HealthEndpointsOptions.Path), "Where the end points are: {Path}/live, {Path}/ready, {Path}/startup, and {Path} itself on the management port.", "a path such as /health, with no slash at its end", IsPath, static o => o.Path, static (o, v) => o.Path = v ?? o.Path),
        Setting<HealthEndpointsOptions>.Flag(
            nameof(HealthEndpointsOptions.IncludeExceptions), "Whether the details show the text of exceptions.", static o => o.IncludeExceptions, static (o, v) => o.IncludeExceptions = v).From(Owasp),
        Setting<HealthEndpointsOptions>.Flag(
            nameof(HealthEndpointsOptions.IncludeData), "Whether the details show the data that checks return.", static o => o.IncludeData, static (o, v) => o.IncludeData = v).From(Owasp),
    ];

    public override void Use(IApplicationBuilder pipeline)
    {
        var services = pipeline.ApplicationServices;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("PlatformSdk.Health");
        if (services.GetService<IHealthProbes>() is not { } health)
        {
            LogNoProbes(logger, null);
            return;
        }

        var prefix = services.GetRequiredService<IOptions<HealthEndpointsOptions>>().Value.Path + "/";
        ProbeEndpoint[] probes =
        [
            new(prefix + "live", HealthProbe.Live, health),
            new(prefix + "ready", HealthProbe.Ready, health),
            new(prefix + "startup", HealthProbe.Startup, health),
        ];
        var mapped = new MappedPaths(prefix, services.GetService<EndpointDataSource>());
        pipeline.Use(next => new HealthEndpointsMiddleware(next, prefix, probes, mapped).InvokeAsync);
    }

    protected override void Register(PlatformDefaultContext context, HealthEndpointsOptions options)
    {
        context.Services.TryAddSingleton<HealthDataWriter>();
        context.Services.TryAddSingleton<HealthReportWriter>();
        context.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IManagementEndpoint, HealthDetailsEndpoint>());
    }

    private static bool IsPath(string path) =>
        path.Length > 1
        && path[0] == '/'
        && path[^1] != '/'
        && !path.Contains("//", StringComparison.Ordinal)
        && path.All(static letter => char.IsAsciiLetterOrDigit(letter) || "/-_.~".Contains(letter, StringComparison.Ordinal));
}
