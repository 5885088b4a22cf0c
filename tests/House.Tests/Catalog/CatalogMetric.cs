namespace House.Tests.Catalog;

internal sealed record CatalogMetric(string Kind, string Name);
