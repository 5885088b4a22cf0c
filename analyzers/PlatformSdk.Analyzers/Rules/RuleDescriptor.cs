using Microsoft.CodeAnalysis;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules;

/// <summary>Makes a rule's descriptor from its catalogue entry.</summary>
internal static class RuleDescriptor
{
    /// <summary>Where the rules' pages are.</summary>
    public const string Pages = "https://github.com/platformsdk/platformsdk/blob/main/docs/rules/";

    /// <summary>
    /// The id, the category and the severity are in the entry too, or the same for every rule; release tracking reads
    /// them from this call. The severity is always a warning: a rule whose own severity is an error cannot be waived.
    /// </summary>
    public static DiagnosticDescriptor Create(
        string id,
        string category,
        DiagnosticSeverity defaultSeverity,
        LocalizableString messageFormat,
        CatalogEntry entry) =>
        new(
            id,
            entry.Title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault: entry.Stages[0].Stage != Stage.Preview,
            entry.Rationale,
            Pages + id + ".md");
}
