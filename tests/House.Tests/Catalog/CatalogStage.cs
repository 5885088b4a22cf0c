namespace House.Tests.Catalog;

internal sealed record CatalogStage(string Baseline, string Stage);
