using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Health;

/// <summary>A <see cref="HostCheck"/>: always current, at no cost.</summary>
internal sealed class HostFact(HealthCheckRegistration registration, HostCheck check) : MonitoredCheck(registration)
{
    private readonly CheckOutcome _met = ToOutcome(registration, HealthCheckResult.Healthy());
    private readonly CheckOutcome _unmet = ToOutcome(registration, check.Problem);

    public override CheckOutcome Current => check.IsMet ? _met : _unmet;

    public override Task<CheckOutcome> GetAsync() => Task.FromResult(Current);

    private static CheckOutcome ToOutcome(HealthCheckRegistration registration, HealthCheckResult result) =>
        new(new HealthReportEntry(result.Status, result.Description, TimeSpan.Zero, null, null, registration.Tags), 0);
}
