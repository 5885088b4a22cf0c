namespace PlatformSdk.Tool.Sarif;

/// <summary>A reporting descriptor.</summary>
internal sealed record SarifRule
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public SarifMessage? ShortDescription { get; init; }

    public SarifMessage? FullDescription { get; init; }

    public SarifConfiguration? DefaultConfiguration { get; init; }

    public string? HelpUri { get; init; }
}
