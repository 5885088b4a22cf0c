namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Where a finding is, in the words of a waiver's scope.</summary>
/// <param name="project">The name of the project file without its ending.</param>
/// <param name="path">From the folder of the waivers file, with forward slashes.</param>
/// <param name="symbols">Documentation comment ids of the member around it and of what contains that, the innermost first.</param>
internal sealed class FindingPlace(string project, string path, IReadOnlyList<string> symbols)
{
    public string Project { get; } = project;

    public string Path { get; } = path;

    public IReadOnlyList<string> Symbols { get; } = symbols;
}
