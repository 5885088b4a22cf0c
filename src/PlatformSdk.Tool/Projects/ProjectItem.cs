namespace PlatformSdk.Tool.Projects;

/// <summary>An item of a project.</summary>
/// <param name="Identity">What <c>Include</c> names.</param>
/// <param name="Metadata">Its metadata, the well-known ones such as <c>DefiningProjectFullPath</c> too; names are without case.</param>
internal sealed record ProjectItem(string Identity, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The file that has the item; empty where MSBuild does not know it.</summary>
    public string DefinedIn => this["DefiningProjectFullPath"];

    public string this[string name] => Metadata.GetValueOrDefault(name, "");
}
