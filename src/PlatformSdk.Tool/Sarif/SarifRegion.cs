namespace PlatformSdk.Tool.Sarif;

/// <summary>Lines and columns, from 1.</summary>
internal sealed record SarifRegion
{
    public int StartLine { get; init; }

    public int? StartColumn { get; init; }

    public int? EndLine { get; init; }

    public int? EndColumn { get; init; }
}
