using Microsoft.CodeAnalysis;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules;

/// <summary>Makes the descriptor of a rule about the rules: no configuration, no suppression and no waiver reaches it.</summary>
internal static class GovernanceDescriptor
{
    /// <summary>
    /// Only a rule that is both not configurable and an error by itself survives NoWarn and an .editorconfig, and only one
    /// with the compiler's tag survives a SuppressMessage attribute.
    /// </summary>
    public static DiagnosticDescriptor Create(
        string id,
        string category,
        DiagnosticSeverity defaultSeverity,
        LocalizableString messageFormat,
        CatalogEntry entry,
        params string[] tags) =>
        new(
            id,
            entry.Title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault: true,
            entry.Rationale,
            RuleDescriptor.Pages + id + ".md",
            [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler, .. tags]);
}
