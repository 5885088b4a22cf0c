using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Services;

/// <summary>What can be waived, by the catalogue: everything but the rules about waivers themselves.</summary>
internal sealed class CatalogWaivables(CatalogDocument catalog) : IWaivable
{
    public const string Governance = "governance";

    public IEnumerable<string> Names => catalog.Entries.Where(IsWaivable).Select(static entry => entry.Id);

    public int? LimitOf(string rule) =>
        catalog.Entries.FirstOrDefault(entry => entry.Id == rule) is { } entry && IsWaivable(entry) ? entry.MaximalWaiverDays ?? int.MaxValue : null;

    public static bool IsWaivable(CatalogedEntry entry) => entry.Area != Governance;
}
