namespace House.Tests.Catalog;

internal sealed record CatalogEdgeCase(string Situation, string? Test);
