using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.History;

/// <summary>An entry as a release had it, and as it is now.</summary>
internal sealed record ReleasedEntry(CatalogRelease Release, CatalogedEntry Then, CatalogedEntry Now);
