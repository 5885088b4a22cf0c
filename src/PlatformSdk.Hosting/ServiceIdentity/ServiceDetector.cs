using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Resources;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.ServiceIdentity;

/// <summary>The resource attributes that say what this process is, by the semantic conventions for resources.</summary>
internal sealed class ServiceDetector(PlatformSnapshot snapshot, IHostEnvironment environment, IOptions<ServiceIdentityOptions> options) : IResourceDetector
{
    // The values the convention knows; they are lower-case where .NET's names are not.
    private static readonly string[] KnownEnvironments = ["production", "staging", "test", "development"];

    // Random, as the convention asks where nothing names the instance: each host of a process is one.
    private readonly string _instance = Guid.NewGuid().ToString();

    public Resource Detect() => new(Attributes(snapshot.Sources.App));

    private List<KeyValuePair<string, object>> Attributes(PlatformApp app)
    {
        List<KeyValuePair<string, object>> attributes =
        [
            new("service.name", options.Value.Name ?? ApplicationName(app)),
            new("service.instance.id", _instance),
            new("deployment.environment.name", EnvironmentName(environment.EnvironmentName)),
            new("telemetry.distro.name", PlatformPackage.Name),
            new("telemetry.distro.version", PlatformPackage.Version),
            new("platform.baseline", app.Baseline),
        ];
        if (app.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { Length: > 0 } version)
        {
            attributes.Add(new("service.version", version));
        }

        if (options.Value.Namespace is { } name)
        {
            attributes.Add(new("service.namespace", name));
        }

        return attributes;
    }

    private string ApplicationName(PlatformApp app) =>
        environment.ApplicationName is { Length: > 0 } name ? name : app.Assembly.GetName().Name ?? "";

    private static string EnvironmentName(string name) =>
        Array.Find(KnownEnvironments, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
