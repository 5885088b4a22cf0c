namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>A catalogue as <c>catalog.json</c> has it. A released one may lack what came later, so nothing but the lists is taken for granted.</summary>
internal sealed record CatalogDocument
{
    // Set, not init: generated serialization gives init properties that the JSON lacks no chance to keep their value.

    /// <summary>Of the format: rises when a reader would have to change.</summary>
    public int Version { get; set; }

    /// <summary>The version of the packages it belongs to; absent before 0.2.0.</summary>
    public string? Package { get; set; }

    /// <summary>Those the packages support, oldest first.</summary>
    public IReadOnlyList<string> Baselines { get; set; } = [];

    public IReadOnlyList<CatalogedEntry> Entries { get; set; } = [];

    /// <summary>The entry of that name. Configuration ignores case, so names that differ by it alone are one.</summary>
    public CatalogedEntry? Find(string id) => Entries.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase));
}
