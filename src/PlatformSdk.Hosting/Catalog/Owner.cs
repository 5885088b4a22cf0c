namespace PlatformSdk.Hosting.Catalog;

/// <summary>A team that answers for entries; how to reach it is in CONTRIBUTING.md under its name.</summary>
internal sealed class Owner
{
    public static readonly Owner Security = new("platform-security");

    public static readonly Owner Observability = new("platform-observability");

    public static readonly Owner Reliability = new("platform-reliability");

    public static readonly Owner Experience = new("platform-experience");

    private Owner(string team) => Team = team;

    public string Team { get; }

    public string Contact => "CONTRIBUTING.md#" + Team;
}
