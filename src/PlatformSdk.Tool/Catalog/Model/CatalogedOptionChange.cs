namespace PlatformSdk.Tool.Catalog.Model;

internal sealed record CatalogedOptionChange(string Baseline, string Default);
