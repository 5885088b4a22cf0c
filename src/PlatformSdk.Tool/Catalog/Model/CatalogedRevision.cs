namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>What a rule detects from a baseline on.</summary>
internal sealed record CatalogedRevision(int Number, string Baseline, string Detects);
