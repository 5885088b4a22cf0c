using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting.Health;

/// <summary>The framework's service with a cache and deadlines: end points and publishers of the service's own go through it as well.</summary>
internal sealed class PlatformHealthCheckService : HealthCheckService
{
    private readonly TimeProvider _time;

    public PlatformHealthCheckService(
        IOptions<HealthCheckServiceOptions> registered, IOptions<HealthOptions> options, CheckRunner runner, HealthTelemetry telemetry, TimeProvider time)
    {
        _time = time;
        var twice = registered.Value.Registrations
            .GroupBy(static registration => registration.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key)
            .ToList();
        if (twice.Count > 0)
        {
            throw new InvalidOperationException($"More than one health check is named {string.Join(", ", twice)}. Give each a name of its own.");
        }

        Checks = [.. registered.Value.Registrations.Select(registration => HostCheck.Of(registration) is { } check
            ? (MonitoredCheck)new HostFact(registration, check)
            : new CachedCheck(registration, runner, telemetry, options.Value, time))];
    }

    public IReadOnlyList<MonitoredCheck> Checks { get; }

    public override async Task<HealthReport> CheckHealthAsync(
        Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
    {
        var startedAt = _time.GetTimestamp();
        var selected = Checks.Where(check => predicate?.Invoke(check.Registration) ?? true).ToList();
        var outcomes = await Task.WhenAll(selected.Select(static check => check.GetAsync())).WaitAsync(cancellationToken);
        var entries = new Dictionary<string, HealthReportEntry>(selected.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < outcomes.Length; i++)
        {
            entries.Add(selected[i].Registration.Name, outcomes[i].Entry);
        }

        return new HealthReport(entries, _time.GetElapsedTime(startedAt));
    }
}
