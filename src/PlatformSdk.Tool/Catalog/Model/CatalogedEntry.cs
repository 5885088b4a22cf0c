namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>A default or a rule, as a catalogue has it.</summary>
internal sealed record CatalogedEntry
{
    public string Id { get; set; } = "";

    /// <summary><c>default</c> or <c>rule</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The package that has it; absent before 0.2.0.</summary>
    public string? Package { get; set; }

    public string Title { get; set; } = "";

    public string Owner { get; set; } = "";

    public string Contact { get; set; } = "";

    public string Area { get; set; } = "";

    public string Since { get; set; } = "";

    public string Rationale { get; set; } = "";

    public string? Cost { get; set; }

    public CatalogedMetric? Metric { get; set; }

    public int? MaximalWaiverDays { get; set; }

    public string? Sunset { get; set; }

    /// <summary>A day or a baseline.</summary>
    public string? SunsetBy { get; set; }

    public string? Replacement { get; set; }

    public string? Migration { get; set; }

    public string Docs { get; set; } = "";

    public bool? HasFix { get; set; }

    public string? ManualFix { get; set; }

    public IReadOnlyList<CatalogedStage> Stages { get; set; } = [];

    public IReadOnlyList<CatalogedRevision> Revisions { get; set; } = [];

    public IReadOnlyList<CatalogedOption> Options { get; set; } = [];

    public IReadOnlyList<CatalogedEdgeCase> EdgeCases { get; set; } = [];

    public CatalogedStage? At(string baseline) => Stages.LastOrDefault(stage => BaselineOrder.IsInForce(stage.Baseline, baseline));

    /// <summary>The stage under a baseline, or <see langword="null"/> where the baseline is older than the entry.</summary>
    public string? StageAt(string baseline) => At(baseline)?.Stage;

    /// <summary>The number of the revision under a baseline; what lists none is at its first.</summary>
    public int RevisionAt(string baseline) => Revisions.LastOrDefault(revision => BaselineOrder.IsInForce(revision.Baseline, baseline))?.Number ?? 1;
}
