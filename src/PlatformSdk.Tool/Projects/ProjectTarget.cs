namespace PlatformSdk.Tool.Projects;

/// <summary>What a command works on.</summary>
/// <param name="Path">The project or solution file.</param>
/// <param name="Projects">The project itself, or the projects of the solution.</param>
internal sealed record ProjectTarget(string Path, IReadOnlyList<string> Projects)
{
    /// <summary>The folder that <c>dotnet</c> runs in.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(Path) ?? ".";
}
