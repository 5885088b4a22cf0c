using PlatformSdk.Analyzers.Rules.GoldenPath;
using PlatformSdk.Analyzers.Rules.Governance;
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
        new WriteValidWaiversAnalyzer(),
        new RenewOrRemoveWaiversAnalyzer(),
        new LimitWaiversAnalyzer(),
        new WaiveOnceAnalyzer(),
        new PlanTheEndOfWaiversAnalyzer(),
        new RemoveUnusedWaiversAnalyzer(),
        new WaiveInTheOpenAnalyzer(),
        new HoldWithWaiversAnalyzer(),
        new PruneTheRatchetAnalyzer(),
        new WriteValidRatchetsAnalyzer(),
        new AdoptWhatExistsAnalyzer(),
    ];

    /// <summary>The rules that a waiver can name: all but those about waivers.</summary>
    public static readonly IReadOnlyList<PlatformRule> Waivable = [.. List.Where(rule => rule.Entry.Area != RuleAreas.Governance)];
}
