namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Where a waiver applies: all that is given must hold.</summary>
/// <param name="project">The name of the project file without its ending.</param>
/// <param name="path">A pattern of paths from the folder of the waivers file, or <see langword="null"/> for the whole project.</param>
/// <param name="symbol">The documentation comment id of a member, type or namespace, or <see langword="null"/> for any code.</param>
internal sealed class WaiverScope(string project, string? path, string? symbol)
{
    public string Project { get; } = project;

    public string? Path { get; } = path;

    public string? Symbol { get; } = symbol;

    public override string ToString() => string.Join(" ", new[] { Project, Path, Symbol }.Where(part => part is not null));
}
