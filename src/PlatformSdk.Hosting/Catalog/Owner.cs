namespace PlatformSdk.Hosting.Catalog;

/// <summary>A team that answers for entries; how to reach it is in CONTRIBUTING.md under its name.</summary>
internal sealed class Owner
{
    public static readonly Owner Security = new(
        "platform-security",
        "Headers, transport, authentication, secrets.",
        "What protects a service is never weakened for convenience. A hole in a default is mended in a servicing release, with a way out of its own.");

    public static readonly Owner Observability = new(
        "platform-observability",
        "Traces, metrics, logs, identity of the service.",
        "Signals have the names of the semantic conventions, and a name changes only with a baseline. Telemetry never fails a request.");

    public static readonly Owner Reliability = new(
        "platform-reliability",
        "Health, resilience, shutdown.",
        "A probe says what is true, within its deadline, and a burst of probes is no load.");

    public static readonly Owner Experience = new(
        "platform-experience",
        "The one call, the pin, reports, the golden path.",
        "One call and one pin are enough. An update under the same pin changes nothing, and every message says what to do.");

    private Owner(string team, string scope, string promise) => (Team, Scope, Promise) = (team, scope, promise);

    public static IReadOnlyList<Owner> All => [Security, Observability, Reliability, Experience];

    public string Team { get; }

    public string Contact => "CONTRIBUTING.md#" + Team;

    /// <summary>What it answers for.</summary>
    public string Scope { get; }

    /// <summary>What a service can count on.</summary>
    public string Promise { get; }
}
