namespace PlatformSdk.Tool.Report;

/// <summary>What a service runs with: who has what, since when, and where it deviates. Never a configured value.</summary>
internal sealed record Manifest
{
    /// <summary>The service's assembly.</summary>
    public required string Service { get; init; }

    /// <summary>The project file, from the repository's root.</summary>
    public required string Project { get; init; }

    /// <summary>The restored version of <c>PlatformSdk.Hosting</c>.</summary>
    public string? PackageVersion { get; init; }

    public required string ToolVersion { get; init; }

    public required string Baseline { get; init; }

    /// <summary>Whether the project names the baseline.</summary>
    public required bool Pinned { get; init; }

    /// <summary>The day by which waivers were judged.</summary>
    public required string AsOf { get; init; }

    /// <summary>The environment whose configuration was read.</summary>
    public required string Environment { get; init; }

    public required IReadOnlyList<string> TargetFrameworks { get; init; }

    public required IReadOnlyList<string> Adopted { get; init; }

    public required IReadOnlyList<ManifestHold> Held { get; init; }

    public required IReadOnlyList<ManifestLayer> Layers { get; init; }

    public required ManifestWaivers Waivers { get; init; }

    /// <summary>Every default and rule, in the catalogue's order.</summary>
    public required IReadOnlyList<ManifestEntry> Entries { get; init; }
}
