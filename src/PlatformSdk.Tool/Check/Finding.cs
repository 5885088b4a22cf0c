using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>One finding of a build; what several target frameworks found in the same place is one.</summary>
internal sealed record Finding
{
    public required string Rule { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public required string Level { get; init; }

    public required string Message { get; init; }

    /// <summary>The project's name; empty for a finding about the build as a whole.</summary>
    public required string Project { get; init; }

    public IReadOnlyList<string> TargetFrameworks { get; init; } = [];

    public FindingState State { get; init; }

    /// <summary>From the root of the repository, with forward slashes; absolute outside of it.</summary>
    public string? Path { get; init; }

    public SarifRegion? Region { get; init; }

    /// <summary>The documentation comment id of the member around it, where the analyzer says.</summary>
    public string? Symbol { get; init; }

    /// <summary>The live waiver that covers it.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>What suppresses it, where it is not open.</summary>
    public CompilerSuppression? Suppression { get; init; }

    /// <summary>Whether the ratchet keeps old findings of this rule in this project: then a new one fails whatever its level.</summary>
    public bool IsHeldByRatchet { get; init; }

    /// <summary>What recognises it in the next run, wherever its line has moved to.</summary>
    public string Fingerprint { get; init; } = "";

    public bool Fails => State == FindingState.Open && (Level == "error" || IsHeldByRatchet);

    /// <summary>File and position, as compilers print them; the project where there is no file.</summary>
    public string Place => (Path, Region) switch
    {
        (null, _) => Project.Length == 0 ? "the build" : Project,
        (_, null) => Path,
        _ => FormattableString.Invariant($"{Path}({Region.StartLine},{Region.StartColumn ?? 1})"),
    };

    /// <summary>The state as reports name it.</summary>
    public string StateName => State switch
    {
        FindingState.Waived => "waived",
        FindingState.Ratcheted => "ratcheted",
        FindingState.Silenced => "silenced",
        _ => "open",
    };

    /// <summary>Why it is not open; empty where it is.</summary>
    public string Explanation => State switch
    {
        FindingState.Waived when Waiver is { } waiver => FormattableString.Invariant($"waived by {waiver.Id} of {waiver.Owner} until {waiver.Expires:yyyy-MM-dd}: {waiver.Reason}"),
        FindingState.Waived => "waived",
        FindingState.Ratcheted => "kept by platform.ratchet.json",
        FindingState.Silenced => $"silenced by {Suppression}",
        _ => "",
    };
}
