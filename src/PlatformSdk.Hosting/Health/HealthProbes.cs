using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Health;

/// <summary>Answers a probe from what is known, where that is enough.</summary>
internal sealed class HealthProbes : IHealthProbes
{
    private readonly HealthCheckService _service;
    private readonly Func<HealthCheckRegistration, bool>[] _includes;
    private readonly MonitoredCheck[][]? _checks;

    public HealthProbes(HealthCheckService service, HealthGroups groups)
    {
        _service = service;
        _includes = [.. Enum.GetValues<HealthProbe>().Select(probe => (Func<HealthCheckRegistration, bool>)(registration => groups.Includes(probe, registration)))];

        // Facts of the host first: they can settle the matter before any check has to run.
        _checks = service is PlatformHealthCheckService own
            ? [.. _includes.Select(includes => own.Checks.Where(check => includes(check.Registration)).OrderBy(static check => check is not HostFact).ToArray())]
            : null;
    }

    public ValueTask<HealthStatus> CheckAsync(HealthProbe probe, CancellationToken cancellationToken)
    {
        if (_checks is null)
        {
            return new(AskAsync(_includes[(int)probe], cancellationToken));
        }

        var worst = HealthStatus.Healthy;
        foreach (var check in _checks[(int)probe])
        {
            if (check.Current is not { } known)
            {
                return new(RefreshAsync(_checks[(int)probe], cancellationToken));
            }

            worst = known.Status < worst ? known.Status : worst;
            if (check is HostFact && worst == HealthStatus.Unhealthy)
            {
                break;
            }
        }

        return new(worst);
    }

    private static async Task<HealthStatus> RefreshAsync(MonitoredCheck[] checks, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(checks.Select(static check => check.GetAsync())).WaitAsync(cancellationToken);
        return outcomes.Min(static outcome => outcome.Status);
    }

    private async Task<HealthStatus> AskAsync(Func<HealthCheckRegistration, bool> includes, CancellationToken cancellationToken) =>
        (await _service.CheckHealthAsync(includes, cancellationToken)).Status;
}
