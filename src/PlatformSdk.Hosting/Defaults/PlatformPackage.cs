using System.Reflection;

namespace PlatformSdk.Hosting.Defaults;

/// <summary>This package, as reports and telemetry name it.</summary>
internal static class PlatformPackage
{
    public const string Name = "PlatformSdk";

    public static string Version { get; } =
        typeof(PlatformPackage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
