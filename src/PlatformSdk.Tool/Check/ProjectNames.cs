namespace PlatformSdk.Tool.Check;

/// <summary>The C# projects of a tree, whether a build has them or not.</summary>
internal static class ProjectNames
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The names of the project files in the folder and below, without their endings.</summary>
    public static IReadOnlySet<string> Below(string folder)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        while (folders.TryPop(out var current))
        {
            names.UnionWith(current.EnumerateFiles("*.csproj", options).Select(file => Path.GetFileNameWithoutExtension(file.Name)));
            foreach (var child in current.EnumerateDirectories("*", options).Where(child => child.Name[0] != '.' && child.LinkTarget is null && !Skipped.Contains(child.Name)))
            {
                folders.Push(child);
            }
        }

        return names;
    }
}
