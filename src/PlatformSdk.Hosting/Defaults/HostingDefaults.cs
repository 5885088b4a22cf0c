namespace PlatformSdk.Hosting.Defaults;

/// <summary>THE LIST of host-neutral defaults. Adding one is a folder and a line here.</summary>
internal static class HostingDefaults
{
    public static IReadOnlyList<PlatformDefault> All { get; } =
    [
        new ServiceIdentity.ServiceIdentityDefault(),
        new Telemetry.TelemetryDefault(),
        new TelemetryHealth.TelemetryHealthDefault(),
        new Health.HealthDefault(),
        new StartupReport.StartupReportDefault(),
    ];
}
