using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Hosting.Catalog;

/// <summary>
/// What a default or a rule says about itself, in its own file. The catalogue, the tables in the docs and the severity
/// files are generated from these. The analyzers compile this same source.
/// </summary>
internal sealed class CatalogEntry
{
    /// <summary>The name that configuration, reports and waivers use: <c>SecurityHeaders</c> or <c>PLAT1001</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The team that answers for it.</summary>
    public required Owner Owner { get; init; }

    /// <summary><c>security</c>, <c>telemetry</c>, <c>health</c>, <c>resilience</c>, <c>golden-path</c> or <c>governance</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The package version that first had it.</summary>
    public required string Since { get; init; }

    /// <summary>Why it is worth a service's while, with the standard or the fact behind it.</summary>
    public required string Rationale { get; init; }

    /// <summary>What a service or a build pays for it, in words: figures go out of date, so they stand in the benchmark tables only.</summary>
    public required string Cost { get; init; }

    /// <summary>What counts where it is on, off or overridden, or how much it finds.</summary>
    public required EntryMetric Metric { get; init; }

    /// <summary>Where it stands from which baseline on, oldest first.</summary>
    public required IReadOnlyList<StageChange> Stages { get; init; }

    /// <summary>What a rule detects from which baseline on, oldest first; empty where it still detects what it began with.</summary>
    public IReadOnlyList<RuleRevision> Revisions { get; init; } = [];

    /// <summary>How many days a waiver of it may last; half a year, whichever months that are, unless it says less.</summary>
    public int MaximalWaiverDays { get; init; } = 184;

    /// <summary>What to do by hand, where a rule has no automatic fix.</summary>
    public string? ManualFix { get; init; }

    /// <summary>What makes it superfluous.</summary>
    public string? Sunset { get; init; }

    /// <summary>When that is to be decided: a day (<c>2028-11-14</c>) or a baseline.</summary>
    public string? SunsetBy { get; init; }

    /// <summary>The id of the entry that takes its place when it is deprecated, or in words what outside of the platform does.</summary>
    public string? Replacement { get; init; }

    /// <summary>How a service gets from it to its replacement: a page or a command.</summary>
    public string? Migration { get; init; }

    /// <summary>Known situations, each with the test that proves it is handled; one without a test is open.</summary>
    public IReadOnlyList<EdgeCase> EdgeCases { get; init; } = [];

    /// <summary>The stage under a baseline, or <see langword="null"/> where the baseline is older than the entry.</summary>
    public Stage? StageAt(string baseline)
    {
        Stage? stage = null;
        foreach (var change in Stages)
        {
            if (SupportedBaselines.IndexOf(change.Baseline) <= SupportedBaselines.IndexOf(baseline))
            {
                stage = change.Stage;
            }
        }

        return stage;
    }

    /// <summary>The number of the revision under a baseline: 1, unless a later one is listed.</summary>
    public int RevisionAt(string baseline)
    {
        var number = 1;
        foreach (var revision in Revisions)
        {
            if (SupportedBaselines.IndexOf(revision.Baseline) <= SupportedBaselines.IndexOf(baseline))
            {
                number = revision.Number;
            }
        }

        return number;
    }
}
