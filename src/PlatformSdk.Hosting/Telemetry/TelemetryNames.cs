using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Telemetry;

/// <summary>Whose spans and measurements are taken: the framework's, the platform's, the application's, and what is configured.</summary>
internal sealed class TelemetryNames(PlatformApp app, IHostEnvironment environment, IOptions<TelemetryOptions> options)
{
    public string[] Sources => ["Microsoft.AspNetCore", "System.Net.Http", PlatformPackage.Name + "*", .. Application, .. options.Value.Sources];

    public string[] Meters =>
    [
        "Microsoft.AspNetCore.*", "Microsoft.Extensions.*", "System.Net.*", "System.Runtime", PlatformPackage.Name + "*", .. Application, .. options.Value.Meters,
    ];

    // A service that renames itself may go on naming its sources by its assembly.
    private IEnumerable<string> Application =>
        new[] { environment.ApplicationName, app.Assembly.GetName().Name }
            .Where(static name => !string.IsNullOrEmpty(name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static name => name + "*");
}
