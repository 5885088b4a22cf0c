namespace House.Tests.Catalog;

internal sealed record CatalogOptionChange(string Baseline, string Default);
