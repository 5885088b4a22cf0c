namespace PlatformSdk.Tool.Sarif;

/// <summary>One run of one tool.</summary>
internal sealed record SarifRun
{
    public required SarifTool Tool { get; init; }

    public IReadOnlyList<SarifInvocation>? Invocations { get; init; }

    /// <summary>What the relative URIs of this run are relative to, by <see cref="SarifArtifactLocation.UriBaseId"/>.</summary>
    public IReadOnlyDictionary<string, SarifArtifactLocation>? OriginalUriBaseIds { get; init; }

    public IReadOnlyList<SarifResult>? Results { get; init; }

    public string? ColumnKind { get; init; }
}
