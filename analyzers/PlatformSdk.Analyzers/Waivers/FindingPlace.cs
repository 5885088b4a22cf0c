namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Where a finding is, in the words of a waiver's scope.</summary>
/// <param name="project">The name of the project file without its ending.</param>
/// <param name="path">From the folder of the waivers file, with forward slashes.</param>
/// <param name="symbol">The documentation comment id of the member around it.</param>
internal sealed class FindingPlace(string project, string path, string symbol)
{
    public string Project { get; } = project;

    public string Path { get; } = path;

    /// <summary>The documentation comment ids of the member and of what contains it, the innermost first.</summary>
    public IReadOnlyList<string> Symbols { get; } = SymbolChain.Of(symbol);
}
