using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.History;

/// <summary>A catalogue as a version of the packages shipped it. It is never edited.</summary>
internal sealed record CatalogRelease(Version Version, CatalogDocument Document)
{
    /// <summary>Whether the catalogue has that baseline as one that services may pin for good.</summary>
    public bool Released(string baseline) => baseline != BaselineOrder.Preview && Document.Baselines.Contains(baseline);
}
