using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Health;

/// <summary>A registered check with what is known of it.</summary>
internal abstract class MonitoredCheck(HealthCheckRegistration registration)
{
    public HealthCheckRegistration Registration { get; } = registration;

    /// <summary>What is known without asking the check; <see langword="null"/> where that is nothing, or too old.</summary>
    public abstract CheckOutcome? Current { get; }

    /// <summary>What is known, or else what the check says now. Never fails, and ends by the check's deadline.</summary>
    public abstract Task<CheckOutcome> GetAsync();
}
