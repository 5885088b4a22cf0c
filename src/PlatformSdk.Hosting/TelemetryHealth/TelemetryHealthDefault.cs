using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.TelemetryHealth;

/// <summary>Makes it visible that telemetry does not arrive.</summary>
internal sealed class TelemetryHealthDefault : PlatformDefault<TelemetryHealthOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "TelemetryHealth",
        Title = "Warnings, a few and not a flood, when telemetry cannot be exported",
        Owner = Owner.Observability,
        Area = "telemetry",
        Since = "0.1.0",
        Rationale = "OpenTelemetry tells of a collector that is down or refuses the data only in event sources that nobody listens to: the dashboards are empty and nothing says why.",
        Cost = "Nothing while exports succeed: it listens for OpenTelemetry's own warnings.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The collector stays away: one warning an interval, with how often it happened.", "TelemetryHealthTests.Tells_the_same_trouble_once_an_interval_and_counts_the_rest"),
            new EdgeCase("The log is exported to the same collector: telling it makes no storm.", "TelemetryHealthTests.Tells_of_a_collector_that_does_not_take_the_data"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<TelemetryHealthOptions>> Settings { get; } =
    [
        Setting<TelemetryHealthOptions>.Duration(
            "Interval", "How long the same trouble is only counted after it was told.", TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), static o => o.Interval, static (o, v) => o.Interval = v),
    ];

    protected override void Register(PlatformDefaultContext context, TelemetryHealthOptions options) =>
        context.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TelemetryHealthService>());
}
