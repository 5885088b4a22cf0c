namespace House.Tests.Catalog;

internal sealed record CatalogOption(string Key, string Summary, string Expected, string Default, string? Source);
