using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.CodeFixes.Engine;

/// <summary>A rule as the catalogue sees it.</summary>
internal sealed class RuleCatalogEntry(CatalogEntry entry, bool hasFix)
{
    public CatalogEntry Entry { get; } = entry;

    public bool HasFix { get; } = hasFix;
}
