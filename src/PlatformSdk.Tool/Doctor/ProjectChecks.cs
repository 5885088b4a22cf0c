using System.Globalization;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Doctor;

/// <summary>The SDK, the packages and whether the analyzers run.</summary>
internal static class ProjectChecks
{
    private const int OldestSdk = 10;

    public static IEnumerable<DoctorCheck> Of(ServiceView view)
    {
        yield return Sdk(view.Project?.Property("NETCoreSdkVersion") ?? "");
        yield return Package(view);
        yield return ToolVersion(view);
        yield return Analyzers(view);
    }

    private static DoctorCheck Sdk(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= OldestSdk
            ? DoctorCheck.Ok("sdk", $".NET SDK {version}")
            : DoctorCheck.Error("sdk", $".NET SDK {version}: the analyzers and the targets need {OldestSdk} or later", "Install the .NET SDK 10, and let global.json allow it.");

    private static DoctorCheck Package(ServiceView view) => view.Packages switch
    {
        PackageState.NotReferenced => DoctorCheck.Error("package", "the project does not reference PlatformSdk", "dotnet add package PlatformSdk, or PlatformSdk.Hosting for a host without HTTP."),
        PackageState.NotRestored => DoctorCheck.Error("package", "the project references PlatformSdk and is not restored", "dotnet restore"),
        _ => DoctorCheck.Ok("package", $"PlatformSdk.Hosting {view.PackageVersion ?? "from source"}"),
    };

    private static DoctorCheck ToolVersion(ServiceView view)
    {
        var tool = ToolPackage.Version;
        var package = view.Catalog.Document.Package ?? view.PackageVersion;
        return Compare(tool, package) switch
        {
            < 0 => DoctorCheck.Warning("tool", $"platform {tool} is older than the package {package}", "dotnet tool update PlatformSdk.Tool"),
            _ when view.Packages == PackageState.Restored && view.Catalog.Document.Package != view.PackageVersion && view.PackageVersion is { } old => DoctorCheck.Warning(
                "tool", $"platform {tool} explains the package {old} by the catalogue of {view.Catalog.Document.Package}", $"Update the package, or be aware that what came after {old} is not in the service."),
            _ => DoctorCheck.Ok("tool", $"platform {tool}"),
        };
    }

    private static DoctorCheck Analyzers(ServiceView view)
    {
        string[] switches = ["RunAnalyzers", "RunAnalyzersDuringBuild"];
        var off = switches.Where(name => view.Project?.Property(name).Equals("false", StringComparison.OrdinalIgnoreCase) == true).ToList();
        return off.Count == 0
            ? DoctorCheck.Ok("analyzers", "they run in the build")
            : DoctorCheck.Error("analyzers", $"{string.Join(" and ", off)} is false: no guardrail runs", $"Remove {string.Join(" and ", off)}; what the service cannot comply with is waived in platform.waivers.json.");
    }

    private static int Compare(string tool, string? package) =>
        Version.TryParse(tool.Split('-')[0], out var ours) && Version.TryParse(package?.Split('-')[0], out var theirs) ? ours.CompareTo(theirs) : 0;
}
