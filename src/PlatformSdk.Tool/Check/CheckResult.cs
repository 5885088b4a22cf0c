using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>What the gate found.</summary>
internal sealed record CheckResult
{
    public required SourceRoot Root { get; init; }

    /// <summary>In order of place; those that are silenced, kept or waived, too.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Unmeasured> Unmeasured { get; init; }

    /// <summary>The projects in which the guardrails ran, with their frameworks.</summary>
    public required IReadOnlyList<string> Covered { get; init; }

    /// <summary>The projects that have no part in the platform.</summary>
    public required IReadOnlyList<string> NotCovered { get; init; }

    /// <summary>What the analyzers say of the rules that occur.</summary>
    public required IReadOnlyDictionary<string, SarifRule> Rules { get; init; }

    public IEnumerable<Finding> Failing => Findings.Where(finding => finding.Fails);

    public IEnumerable<Finding> Told => Findings.Where(finding => finding is { State: FindingState.Open, Fails: false });

    public CheckCounts Counts => new(
        Failing.Count(), Told.Count(), Of(FindingState.Waived), Of(FindingState.Ratcheted), Of(FindingState.Silenced), Covered.Count, NotCovered.Count, Unmeasured.Count);

    /// <summary>Findings win over what could not be measured: mending them is possible at once.</summary>
    public int ExitCode => Failing.Any() ? ExitCodes.Findings : Unmeasured.Count > 0 ? ExitCodes.CouldNotMeasure : ExitCodes.Ok;

    private int Of(FindingState state) => Findings.Count(finding => finding.State == state);
}
