using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting.Health;

/// <summary>What the host knows about itself, as checks: so the service's own end points and publishers see it too.</summary>
internal sealed class HostChecks(IHostApplicationLifetime lifetime, IOptions<HealthOptions> health) : IPostConfigureOptions<HealthCheckServiceOptions>
{
    private readonly HostCheck _self = new("", static () => true);
    private readonly HostCheck _started = new("The host has not started yet.", () => lifetime.ApplicationStarted.IsCancellationRequested);
    private readonly HostCheck _serving = new("The host is stopping.", () => !lifetime.ApplicationStopping.IsCancellationRequested);

    public void PostConfigure(string? name, HealthCheckServiceOptions options)
    {
        var tags = health.Value;

        // Whoever has a self check means the same by it.
        if (!IsTaken(options, "self"))
        {
            options.Registrations.Add(_self.Register("self", tags.LiveTags));
        }

        options.Registrations.Add(_started.Register(FreeName(options, "started"), tags.ReadyTags.Concat(tags.StartupTags)));
        options.Registrations.Add(_serving.Register(FreeName(options, "serving"), tags.ReadyTags));
    }

    private static string FreeName(HealthCheckServiceOptions options, string name) => IsTaken(options, name) ? "host-" + name : name;

    private static bool IsTaken(HealthCheckServiceOptions options, string name) =>
        options.Registrations.Any(registration => string.Equals(registration.Name, name, StringComparison.OrdinalIgnoreCase));
}
