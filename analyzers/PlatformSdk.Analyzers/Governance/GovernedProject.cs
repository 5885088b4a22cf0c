using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Governance;

/// <summary>What the build says about the project for its waivers: see <c>PlatformSdk.Hosting.targets</c>, which writes it.</summary>
internal sealed class GovernedProject(AnalyzerConfigOptions options, string? assemblyName)
{
    private readonly string root = Uri.UnescapeDataString(Property(options, "PlatformRoot")).Replace('\\', '/').TrimEnd('/');

    /// <summary>The name of the project file without its ending.</summary>
    public string Name { get; } = Property(options, "MSBuildProjectName") is { Length: > 0 } name ? name : assemblyName ?? string.Empty;

    /// <summary>Whether the project is compiled once for each of several frameworks: then no single compilation sees all findings.</summary>
    public bool IsMultiTargeted { get; } = Property(options, "TargetFrameworks").Length > 0;

    /// <summary>The day for which waivers are judged, UTC; <see langword="null"/> where the build states something that is no day.</summary>
    public DateTime? AsOf { get; } = Property(options, "PlatformAsOf") switch
    {
        "" => DateTime.UtcNow.Date,
        var text => WaiverReader.TryReadDay(text, out var day) ? day : null,
    };

    /// <summary>The team that answers for the project, for drafts of waivers.</summary>
    public string Owner { get; } = Property(options, "PlatformOwner");

    /// <summary>Whether the pin's severities reached the compiler.</summary>
    public bool HasSeverities { get; } = options.TryGetValue("platform_defaults", out _);

    /// <summary>Whether the package's targets, which hand the severities over, took part in the build.</summary>
    public bool ExpectsSeverities { get; } = Property(options, "PlatformRoot").Length > 0;

    /// <summary>From the folder of the repository's waivers file, with forward slashes; unchanged outside of it.</summary>
    public string RelativePath(string path)
    {
        var full = path.Replace('\\', '/');
        return root.Length > 0 && full.Length > root.Length && full[root.Length] == '/' && full.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? full.Substring(root.Length + 1)
            : full;
    }

    /// <summary>Where a file of the repository's root is or belongs; <see langword="null"/> where the build does not say.</summary>
    public string? PathOf(string file) => root.Length > 0 ? root + "/" + file : null;

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : string.Empty;
}
