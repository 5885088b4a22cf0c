using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.CodeFixes.Waivers;
using PlatformSdk.Analyzers.Rules;

namespace PlatformSdk.Analyzers.CodeFixes.Engine;

/// <summary>THE LIST of rules as the catalogue sees it: each with whether it has a fix.</summary>
internal static class RuleCatalog
{
    /// <summary>
    /// Read off the assembly, as an IDE does: a second list of fixes could disagree with what is exported. A waiver is no
    /// fix, though an IDE offers it beside them.
    /// </summary>
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false) && type != typeof(WaiveFinding))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)),
    ];

    public static IReadOnlyList<RuleCatalogEntry> Rules { get; } =
    [
        .. AllRules.List.Select(rule => new RuleCatalogEntry(
            rule.Entry,
            Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Entry.Id)))),
    ];

    /// <summary>What the targets report, which is catalogued like a rule.</summary>
    public static IReadOnlyList<RuleCatalogEntry> BuildErrors { get; } = [.. PlatformSdk.Analyzers.Rules.BuildErrors.List.Select(entry => new RuleCatalogEntry(entry, hasFix: false))];
}
