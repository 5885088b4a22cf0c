using PlatformSdk.Analyzers.Rules.GoldenPath;
using PlatformSdk.Analyzers.Rules.Security;
using PlatformSdk.Analyzers.Rules.Telemetry;

namespace PlatformSdk.Analyzers.Rules;

/// <summary>THE LIST of rules, by id. Diagnostics, severity files and docs are made from it.</summary>
internal static class AllRules
{
    public static readonly IReadOnlyList<PlatformRule> List =
    [
        new ValidateServerCertificatesAnalyzer(),
        new UseLogTemplatesAnalyzer(),
        new DoNotInjectActivitySourceAnalyzer(),
        new AddPlatformDefaultsAnalyzer(),
        new PinTheBaselineAnalyzer(),
    ];
}
