namespace House.Tests.Catalog;

/// <param name="Key">The configuration key.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Expected">What it accepts.</param>
/// <param name="Default">The value under the oldest baseline.</param>
/// <param name="Changes">The values of later baselines, where they differ.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record CatalogOption(string Key, string Summary, string Expected, string Default, IReadOnlyList<CatalogOptionChange>? Changes, string? Source);
