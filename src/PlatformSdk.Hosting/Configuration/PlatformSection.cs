namespace PlatformSdk.Hosting.Configuration;

/// <summary>The names that every default shares in configuration.</summary>
internal static class PlatformSection
{
    public const string Name = "Platform";

    public const string Enabled = "Enabled";
}
