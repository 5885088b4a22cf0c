namespace PlatformSdk.Tool.Sarif;

/// <summary>What the compiler writes besides; and what this tool does.</summary>
internal sealed record SarifResultProperties
{
    /// <summary>The properties that the analyzer gave the diagnostic.</summary>
    public IReadOnlyDictionary<string, string?>? CustomProperties { get; init; }

    public string? Project { get; init; }

    public IReadOnlyList<string>? TargetFrameworks { get; init; }

    public string? State { get; init; }

    public string? Waiver { get; init; }
}
