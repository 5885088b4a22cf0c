using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Explain;

/// <summary>What somebody asks about: an entry of the catalogue, or one setting of it.</summary>
internal sealed record Subject(CatalogedEntry Entry, CatalogedOption? Option)
{
    /// <summary>The id or the whole configuration key.</summary>
    public string Name => Option?.Key ?? Entry.Id;
}
