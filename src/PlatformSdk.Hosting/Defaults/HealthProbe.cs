namespace PlatformSdk.Hosting.Defaults;

/// <summary>The questions an orchestrator asks.</summary>
internal enum HealthProbe
{
    /// <summary>Must the process be restarted?</summary>
    Live,

    /// <summary>May it be sent work?</summary>
    Ready,

    /// <summary>Has it started?</summary>
    Startup,
}
