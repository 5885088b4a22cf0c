using Microsoft.CodeAnalysis.Diagnostics;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Analyzers.Generation;

/// <summary>What the build says about the project, as text: see <c>PlatformSdk.Hosting.targets</c>, which writes it.</summary>
internal sealed record BuildPin(string Baseline, string Adopted, string Held, string HeldUnder, string Settings, string Role, bool IsTest, bool IsOrchestrator)
{
    public static BuildPin Read(AnalyzerConfigOptions options) => new(
        Text(options, "PlatformBaseline") is { Length: > 0 } pinned ? pinned : SupportedBaselines.Floor,
        Text(options, "PlatformAdopt"),
        Text(options, "PlatformHold"),
        Text(options, "PlatformHoldWaivers"),
        Text(options, "PlatformSettings"),
        Text(options, "PlatformRole"),
        IsTrue(options, "IsTestProject") || IsTrue(options, "IsTestingPlatformApplication"),
        IsTrue(options, "IsAspireHost"));

    /// <summary>A role that the project states wins over what its other properties suggest.</summary>
    public bool IsService(bool isExecutable) => Role.Length > 0
        ? string.Equals(Role, "service", StringComparison.OrdinalIgnoreCase)
        : isExecutable && !IsTest && !IsOrchestrator;

    private static string Text(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : string.Empty;

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        string.Equals(Text(options, property), "true", StringComparison.OrdinalIgnoreCase);
}
