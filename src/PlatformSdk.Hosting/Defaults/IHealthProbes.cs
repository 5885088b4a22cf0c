using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>The seam between the default that runs the checks and the ones that give the answer away.</summary>
internal interface IHealthProbes
{
    /// <summary>The worst status of the checks that count for the probe; from the cache, and then without an allocation, where it is fresh.</summary>
    ValueTask<HealthStatus> CheckAsync(HealthProbe probe, CancellationToken cancellationToken);
}
