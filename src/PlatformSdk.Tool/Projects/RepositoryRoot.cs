namespace PlatformSdk.Tool.Projects;

/// <summary>The folder of the repository, where waivers belong.</summary>
internal static class RepositoryRoot
{
    private static readonly EnumerationOptions OnlyFolders = new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = true };

    private static readonly string[] Generated = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>The nearest folder upwards that has <c>.git</c>, which is a file in a work tree; <see langword="null"/> outside of any.</summary>
    public static string? Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>The C# projects in it, in order; what builds write is passed over.</summary>
    public static IEnumerable<string> ProjectsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.csproj", OnlyFolders).Order(StringComparer.Ordinal).Concat(
            Directory.EnumerateDirectories(folder, "*", OnlyFolders)
                .Where(static one => !Generated.Contains(Path.GetFileName(one), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .SelectMany(ProjectsIn));
}
