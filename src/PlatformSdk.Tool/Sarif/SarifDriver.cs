namespace PlatformSdk.Tool.Sarif;

/// <summary>The tool and its rules. The compiler lists the rules of every analyzer that ran, whether they found something or not.</summary>
internal sealed record SarifDriver
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? SemanticVersion { get; init; }

    public string? InformationUri { get; init; }

    public IReadOnlyList<SarifRule>? Rules { get; init; }
}
