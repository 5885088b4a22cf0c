namespace House.Tests.Catalog;

/// <summary>An entry of either list, as the generated documents show it.</summary>
internal sealed record CatalogItem
{
    public required string Id { get; init; }

    /// <summary><c>default</c> or <c>rule</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The package that has it.</summary>
    public required string Package { get; init; }

    public required string Title { get; init; }

    public required string Owner { get; init; }

    public required string Contact { get; init; }

    public required string Area { get; init; }

    public required string Since { get; init; }

    public required string Rationale { get; init; }

    public required string Cost { get; init; }

    public required CatalogMetric Metric { get; init; }

    public required int MaximalWaiverDays { get; init; }

    public string? Sunset { get; init; }

    public string? SunsetBy { get; init; }

    public string? Replacement { get; init; }

    public string? Migration { get; init; }

    public required string Docs { get; init; }

    public bool? HasFix { get; init; }

    public string? ManualFix { get; init; }

    public required IReadOnlyList<CatalogStage> Stages { get; init; }

    /// <summary>Of a rule, the first one included.</summary>
    public IReadOnlyList<CatalogRevision>? Revisions { get; init; }

    public IReadOnlyList<CatalogOption>? Options { get; init; }

    public required IReadOnlyList<CatalogEdgeCase> EdgeCases { get; init; }

    public CatalogStage? At(string baseline) => Stages.LastOrDefault(stage => Baselines.IndexOf(stage.Baseline) <= Baselines.IndexOf(baseline));

    public string? StageAt(string baseline) => At(baseline)?.Stage;

    private static List<string> Baselines { get; } = [.. PlatformSdk.Hosting.Baselines.SupportedBaselines.All];
}
