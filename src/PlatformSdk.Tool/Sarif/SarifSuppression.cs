namespace PlatformSdk.Tool.Sarif;

/// <summary>Why a finding is not reported.</summary>
internal sealed record SarifSuppression
{
    public required string Kind { get; init; }

    public string? Justification { get; init; }

    public SarifSuppressionProperties? Properties { get; init; }
}
