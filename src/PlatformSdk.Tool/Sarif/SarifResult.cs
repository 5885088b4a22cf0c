namespace PlatformSdk.Tool.Sarif;

/// <summary>One finding.</summary>
internal sealed record SarifResult
{
    public required string RuleId { get; init; }

    public int? RuleIndex { get; init; }

    public string? Level { get; init; }

    public required SarifMessage Message { get; init; }

    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }

    public IReadOnlyList<SarifLocation>? Locations { get; init; }

    /// <summary>What recognises the finding when lines have moved, by the name of the method.</summary>
    public IReadOnlyDictionary<string, string>? PartialFingerprints { get; init; }

    public SarifResultProperties? Properties { get; init; }
}
