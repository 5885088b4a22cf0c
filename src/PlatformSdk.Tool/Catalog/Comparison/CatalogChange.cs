namespace PlatformSdk.Tool.Catalog.Comparison;

/// <param name="Entry">The entry's id; empty for the catalogue itself.</param>
/// <param name="Field">What is different: <c>stage under preview</c>.</param>
/// <param name="Before">As the older catalogue has it.</param>
/// <param name="After">As the newer one has it.</param>
/// <param name="Reach">Whom it reaches.</param>
internal sealed record CatalogChange(string Entry, string Field, string? Before, string? After, ChangeReach Reach)
{
    public override string ToString() => $"{(Entry.Length == 0 ? "" : Entry + ", ")}{Field}: {Before ?? "nothing"} → {After ?? "nothing"}";
}
