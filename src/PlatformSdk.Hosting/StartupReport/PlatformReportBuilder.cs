using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.StartupReport;

/// <summary>Makes the report from the snapshot and from what code did to the options after it.</summary>
internal static class PlatformReportBuilder
{
    public static PlatformReport Build(IServiceProvider services)
    {
        var snapshot = services.GetRequiredService<PlatformSnapshot>();
        var app = snapshot.Sources.App;
        return new PlatformReport
        {
            Service = app.Assembly.GetName().Name ?? "",
            PackageVersion = PlatformPackage.Version,
            Baseline = app.Baseline,
            Defaults = [.. snapshot.States.Select(state => Describe(services, snapshot, state))],
        };
    }

    private static ReportedDefault Describe(IServiceProvider services, PlatformSnapshot snapshot, DefaultState state) => new()
    {
        Id = state.Default.Id,
        State = state.Mode switch { Mode.On => "on", Mode.Report => "report", _ => "off" },
        Origin = state.Origin,
        Held = state.Held,
        Owner = state.Default.Entry.Owner.Team,
        Overrides = [.. state.Default.Check(services, snapshot)
            .Where(static check => check.Origin is not null)
            .Select(check => new ReportedOverride($"{state.Default.Section}:{check.Setting.Name}", check.Origin!))],
    };
}
