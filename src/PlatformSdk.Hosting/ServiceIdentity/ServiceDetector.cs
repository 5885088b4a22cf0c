using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Resources;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Instrumentation;

namespace PlatformSdk.Hosting.ServiceIdentity;

/// <summary>The resource attributes that say what this process is, by the semantic conventions for resources.</summary>
internal sealed class ServiceDetector(
    PlatformSnapshot snapshot, IHostEnvironment environment, IConfiguration configuration, IOptions<ServiceIdentityOptions> options) : IResourceDetector
{
    // The values the convention knows; they are lower-case where .NET's names are not.
    private static readonly string[] KnownEnvironments = ["production", "staging", "test", "development"];

    // Random, as the convention asks where nothing names the instance: each host of a process is one.
    private readonly string _instance = Guid.NewGuid().ToString();

    public Resource Detect()
    {
        var assembly = snapshot.Sources.App.Assembly;
        var attributes = new Dictionary<string, object?>
        {
            ["service.name"] = options.Value.Name ?? (environment.ApplicationName is { Length: > 0 } name ? name : assembly.GetName().Name),
            ["service.namespace"] = options.Value.Namespace,
            ["service.version"] = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            ["service.instance.id"] = _instance,
            ["deployment.environment.name"] = EnvironmentName(environment.EnvironmentName),
            ["telemetry.distro.name"] = PlatformPackage.Name,
            ["telemetry.distro.version"] = PlatformPackage.Version,
            ["platform.baseline"] = snapshot.Sources.App.Baseline,
        };
        AddVariables(attributes);
        return new Resource(attributes.Where(static attribute => attribute.Value is not null)!);
    }

    private void AddVariables(Dictionary<string, object?> attributes)
    {
        // Read here and not by the SDK's detector, which takes an empty key and turns the + of a version into a space.
        foreach (var (key, value) in PairList.OfAttributes(configuration["OTEL_RESOURCE_ATTRIBUTES"] ?? "").Pairs)
        {
            attributes[key] = Uri.UnescapeDataString(value);
        }

        if (configuration["OTEL_SERVICE_NAME"] is { } name && !string.IsNullOrWhiteSpace(name))
        {
            attributes["service.name"] = name;
        }
    }

    private static string EnvironmentName(string name) =>
        Array.Find(KnownEnvironments, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
