namespace PlatformSdk.Hosting.Health;

/// <summary>How checks are run, and which of them count for which probe. Bound from <c>Platform:Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>How long a check may take; a registration's own shorter timeout wins.</summary>
    /// <value>From 1 second to 1 minute. Default: 5 seconds; from baseline <c>preview</c> on, 3 seconds.</value>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a result answers further probes before the check runs again.</summary>
    /// <value>From 0 (only probes that come while a check runs share its result) to 1 minute. Default: 5 seconds.</value>
    public TimeSpan CacheDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The tags whose checks decide whether the process must be restarted. Never tag a check of something outside the process with one.</summary>
    /// <value>Default: <c>live</c>. Each other tag must be on one of the service's checks.</value>
    public IList<string> LiveTags { get; set; } = ["live"];

    /// <summary>The tags whose checks decide whether the process is sent work. A check with no tag of any probe counts here too.</summary>
    /// <value>Default: <c>ready</c>. Each other tag must be on one of the service's checks.</value>
    public IList<string> ReadyTags { get; set; } = ["ready"];

    /// <summary>The tags whose checks decide whether the process has started.</summary>
    /// <value>Default: <c>startup</c>. Each other tag must be on one of the service's checks.</value>
    public IList<string> StartupTags { get; set; } = ["startup"];
}
