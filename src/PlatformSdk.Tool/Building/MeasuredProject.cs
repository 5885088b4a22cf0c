using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Building;

/// <summary>What a build says of a project for one of its target frameworks.</summary>
internal sealed record MeasuredProject
{
    /// <summary>The name of the project file without its ending.</summary>
    public required string Name { get; init; }

    public required string Path { get; init; }

    /// <summary>The framework; <see langword="null"/> where the build did not come far enough to say.</summary>
    public string? TargetFramework { get; init; }

    public required MeasurementState State { get; init; }

    /// <summary>Why the state is not <see cref="MeasurementState.Complete"/>; else empty.</summary>
    public string Reason { get; init; } = "";

    public ProjectFacts? Facts { get; init; }

    /// <summary>What the compiler found; also there where it could not compile everything.</summary>
    public CompilerLog? Log { get; init; }

    /// <summary>The name, and the framework where the project has several.</summary>
    public string DisplayName => Facts is { TargetFrameworks.Count: > 1 } ? $"{Name} ({TargetFramework})" : Name;
}
