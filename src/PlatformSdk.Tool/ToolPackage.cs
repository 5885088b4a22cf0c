using System.Reflection;

namespace PlatformSdk.Tool;

/// <summary>What the assembly says of itself; the version and the repository stand in one build file.</summary>
internal static class ToolPackage
{
    private const string RepositoryKey = "RepositoryUrl";

    /// <summary>The package version, without the commit that the SDK appends.</summary>
    public static string Version { get; } =
        typeof(ToolPackage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static string Repository { get; } =
        typeof(ToolPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static one => one.Key == RepositoryKey).Value ?? "";
}
