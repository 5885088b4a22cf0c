using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>What the build says about the project under analysis: its role, its pin and its deviations from the pin.</summary>
internal sealed class PlatformProject
{
    // A semicolon or a hash starts a comment in the editorconfig file through which the build passes these.
    private const char Separator = '|';

    private readonly HashSet<string> adopted;
    private readonly HashSet<string> held;

    private PlatformProject(AnalyzerConfigOptions options, OutputKind output)
    {
        var pin = BuildProperty(options, "PlatformBaseline");
        IsPinned = pin.Length > 0;
        Baseline = SupportedBaselines.IndexOf(pin) >= 0 ? pin : SupportedBaselines.Floor;
        adopted = Ids(BuildProperty(options, "PlatformAdopt"));
        held = Ids(BuildProperty(options, "PlatformHold"));
        IsAspireHost = IsTrue(BuildProperty(options, "IsAspireHost"));
        Role = RoleOf(BuildProperty(options, "PlatformRole"), IsTrue(BuildProperty(options, "IsTestProject")), output);
    }

    public PlatformRoles Role { get; }

    /// <summary>The pin, or the oldest supported baseline where there is none or an unknown one (an error of the build's own).</summary>
    public string Baseline { get; }

    public bool IsPinned { get; }

    public bool IsAspireHost { get; }

    public static PlatformProject Of(Compilation compilation, AnalyzerConfigOptions options) => new(options, compilation.Options.OutputKind);

    /// <summary>Whether a rule reports here: it has left preview under the pin, or the project adopted it early.</summary>
    public bool Runs(CatalogEntry entry)
    {
        var pin = SupportedBaselines.IndexOf(Baseline);
        if (adopted.Contains(entry.Id))
        {
            pin = Math.Min(pin + 1, SupportedBaselines.All.Count - 1);
            return entry.StageAt(SupportedBaselines.All[pin]) is not (null or Stage.Removed);
        }

        if (held.Contains(entry.Id))
        {
            pin = Math.Max(pin - 1, 0);
        }

        return entry.StageAt(SupportedBaselines.All[pin]) is Stage.Recommended or Stage.Required or Stage.Deprecated;
    }

    private static PlatformRoles RoleOf(string declared, bool isTestProject, OutputKind output)
    {
        if (Enum.TryParse<PlatformRoles>(declared, ignoreCase: true, out var role)
            && role is PlatformRoles.Service or PlatformRoles.Library or PlatformRoles.Test or PlatformRoles.Tool)
        {
            return role;
        }

        if (isTestProject)
        {
            return PlatformRoles.Test;
        }

        return output is OutputKind.ConsoleApplication or OutputKind.WindowsApplication ? PlatformRoles.Service : PlatformRoles.Library;
    }

    private static HashSet<string> Ids(string list) =>
        new(list.Split(Separator).Select(id => id.Trim()), StringComparer.Ordinal);

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static string BuildProperty(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
