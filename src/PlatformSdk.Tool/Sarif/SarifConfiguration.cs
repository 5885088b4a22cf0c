namespace PlatformSdk.Tool.Sarif;

/// <summary>How severe a rule is, and whether it reports at all.</summary>
internal sealed record SarifConfiguration
{
    public bool? Enabled { get; init; }

    public string? Level { get; init; }
}
