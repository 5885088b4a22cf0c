using System.Text.RegularExpressions;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Doctor;

/// <summary>Whether the service makes the one call. Text is looked at here; the rule PLAT5001 follows the builder in the build.</summary>
internal static partial class CallCheck
{
    private const string Name = "call";

    public static DoctorCheck Of(ServiceView view)
    {
        var project = view.Project;
        if (project is null || !IsService(view))
        {
            return DoctorCheck.Ok(Name, "the project is no service: none is needed");
        }

        var file = project.Items("Compile").Select(item => item["FullPath"]).FirstOrDefault(path => File.Exists(path) && Call().IsMatch(Comment().Replace(File.ReadAllText(path), "")));
        return file is not null
            ? DoctorCheck.Ok(Name, $"AddPlatformDefaults() in {view.Shorten(file)}")
            : DoctorCheck.Warning(Name, "no file of the project calls AddPlatformDefaults()", "Call builder.AddPlatformDefaults() after the builder is created, unless a method of another project does; dotnet format analyzers --diagnostics PLAT5001 writes it.");
    }

    private static bool IsService(ServiceView view)
    {
        var project = view.Project;
        var role = project?.Property("PlatformRole") ?? "";
        return role.Length > 0
            ? role.Equals("service", StringComparison.OrdinalIgnoreCase)
            : project?.Property("OutputType").Equals("Exe", StringComparison.OrdinalIgnoreCase) == true
                && !project.Property("IsTestProject").Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\bAddPlatformDefaults\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
