using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;

namespace PlatformSdk.Hosting.StartupReport;

/// <summary>One line at start that says what the service runs with, and the same as JSON.</summary>
internal sealed class StartupReportDefault : PlatformDefault<StartupReportOptions>
{
    public override CatalogEntry Entry { get; } = new()
    {
        Id = "StartupReport",
        Title = "One line at start and a JSON report of every default",
        Owner = Owner.Experience,
        Area = "golden-path",
        Since = "0.1.0",
        Rationale = "A default that nobody can see is a default that nobody trusts: an operator must be able to read what is on, and why, without the source.",
        Cost = "At start only: one line of log, and one file where a path is set.",
        Metric = EntryMetric.State,
        Stages = [new StageChange(Baselines.SupportedBaselines.Floor, Stage.Required)],
        EdgeCases =
        [
            new EdgeCase("The report's path cannot be written: the service starts and says so.", "StartupReportTests.A_path_that_cannot_be_written_is_a_warning"),
        ],
    };

    public override IReadOnlyList<PlatformSetting<StartupReportOptions>> Settings { get; } =
    [
        Setting<StartupReportOptions>.Text(
            "Path", "A file to write the JSON report to when the host has started.", "a file path", static path => path.Length > 0, static o => o.Path, static (o, v) => o.Path = v),
    ];

    protected override void Register(PlatformDefaultContext context, StartupReportOptions options) =>
        context.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupReportService>());
}
