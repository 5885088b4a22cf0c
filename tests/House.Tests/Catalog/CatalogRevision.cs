namespace House.Tests.Catalog;

internal sealed record CatalogRevision(int Number, string Baseline, string Detects);
