using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.Health;

/// <summary>Health checks that no probe can overload, that nothing can hang, and that know whether the host has started or is stopping.</summary>
internal sealed class HealthDefault : PlatformDefault<HealthOptions>
{
    private const string ProbePeriod = "half of Kubernetes' default probe period of 10 s";

    public override CatalogEntry Entry { get; } = new()
    {
        Id = "Health",
        Title = "Health checks run once at a time with a deadline, are cached, and know the host's life-cycle",
        Owner = Owner.Reliability,
        Area = "health",
        Since = "0.1.0",
        Rationale = "The framework runs every check for every probe, without a deadline, and answers Healthy when a tag selects no check: a slow dependency turns probes into load, and a typing error into a probe that never fails.",
        Cost = "Nothing on a request that is no probe. A check runs at most once in CacheDuration, however many probes ask.",
        Metric = EntryMetric.Instrument(HealthTelemetry.StatusInstrument),
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("A check never returns and ignores its token.", "HealthDeadlineTests.A_hanging_check_is_not_started_again_while_it_hangs"),
            new EdgeCase("A check blocks its thread instead of awaiting.", "HealthDeadlineTests.A_check_that_blocks_its_thread_costs_its_deadline"),
            new EdgeCase("The service has a health check service of its own.", "HealthCoexistenceTests.The_services_own_health_check_service_wins"),
            new EdgeCase("The service calls AddHealthChecks() before the defaults are added.", "HealthCoexistenceTests.Checks_added_before_the_defaults_are_run_by_the_platform"),
            new EdgeCase("The service has a check named self already.", "HealthCoexistenceTests.The_services_own_self_check_is_kept"),
            new EdgeCase("A load balancer gives up on a probe after 5 s, and the check hangs.", "HealthBaselineTests.A_hanging_check_has_the_deadline_of_the_pin"),
            new EdgeCase("A tag in configuration is on no check.", "HealthTagsTests.A_tag_that_selects_no_check_stops_the_host_from_starting"),
            new EdgeCase("Readiness is asked while the host stops and its checks are slow.", "HealthLifecycleTests.Readiness_is_lost_at_once_while_the_host_stops"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<HealthOptions>> Settings { get; } =
    [
        Setting<HealthOptions>.Duration(
            nameof(HealthOptions.CheckTimeout), "How long a check may take; a registration's own shorter timeout wins.", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), static o => o.CheckTimeout, static (o, v) => o.CheckTimeout = v)

            // AWS's Application Load Balancer and Google Cloud's health checks wait 5 s for a probe: an answer that takes as long is lost, and its reason with it.
            .Becomes(SupportedBaselines.Preview, TimeSpan.FromSeconds(3))
            .From(ProbePeriod),
        Setting<HealthOptions>.Duration(
            nameof(HealthOptions.CacheDuration), "How long a result answers further probes before the check runs again.", TimeSpan.Zero, TimeSpan.FromMinutes(1), static o => o.CacheDuration, static (o, v) => o.CacheDuration = v).From(ProbePeriod),
        Tags(nameof(HealthOptions.LiveTags), "The tags whose checks decide whether the process must be restarted.", static o => o.LiveTags, static (o, v) => o.LiveTags = v),
        Tags(nameof(HealthOptions.ReadyTags), "The tags whose checks decide whether the process is sent work; a check with no tag of any probe counts too.", static o => o.ReadyTags, static (o, v) => o.ReadyTags = v),
        Tags(nameof(HealthOptions.StartupTags), "The tags whose checks decide whether the process has started.", static o => o.StartupTags, static (o, v) => o.StartupTags = v),
    ];

    protected override IEnumerable<SettingCheck> CheckTogether(HealthOptions options, IServiceProvider services) =>
        services.GetService<IOptions<HealthCheckServiceOptions>>() is { } checks ? TagMistakes.Find(options, Settings, checks.Value.Registrations) : [];

    protected override void Register(PlatformDefaultContext context, HealthOptions options)
    {
        var services = context.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddHealthChecks();
        Replace(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HealthCheckServiceOptions>, HostChecks>());
        services.TryAddSingleton<HealthTelemetry>();
        services.TryAddSingleton<CheckRunner>();
        services.TryAddSingleton<HealthGroups>();
        services.TryAddSingleton<IHealthProbes, HealthProbes>();
    }

    // In its place, so that a service of the app's own, before or after it, still wins.
    private static void Replace(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { IsKeyedService: false } service
                && service.ServiceType == typeof(HealthCheckService)
                && service.ImplementationType?.Assembly == typeof(HealthCheckService).Assembly)
            {
                services[i] = ServiceDescriptor.Singleton<HealthCheckService, PlatformHealthCheckService>();
            }
        }
    }

    private static PlatformSetting<HealthOptions, IList<string>> Tags(
        string name, string summary, Func<HealthOptions, IList<string>> get, Action<HealthOptions, IList<string>> set) =>
        Setting<HealthOptions>.List(name, summary, "tags that health checks have", static tag => tag.Length > 0, get, set);
}
