namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>What counts an entry: an <c>instrument</c>, a field of the <c>report</c> or of the <c>sarif</c> log.</summary>
internal sealed record CatalogedMetric(string Kind, string Name);
