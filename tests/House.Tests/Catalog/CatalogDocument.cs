using System.Text.Json.Serialization;

namespace House.Tests.Catalog;

/// <param name="Schema">Where its JSON Schema is.</param>
/// <param name="Version">Of the format: rises when a reader would have to change.</param>
/// <param name="Package">The version of the packages it belongs to.</param>
/// <param name="Baselines">Those the packages support, oldest first.</param>
/// <param name="Entries">Both lists.</param>
internal sealed record CatalogDocument(
    [property: JsonPropertyName("$schema")] string Schema,
    int Version,
    string Package,
    IReadOnlyList<string> Baselines,
    IReadOnlyList<CatalogItem> Entries);
