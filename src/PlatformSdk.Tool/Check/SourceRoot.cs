namespace PlatformSdk.Tool.Check;

/// <summary>The folder that the paths of a report are relative to: the repository's, so that a service finds the files.</summary>
internal sealed record SourceRoot(string Folder)
{
    /// <summary>The nearest folder above that is a repository; where there is none, the folder itself.</summary>
    public static SourceRoot Of(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            // In a linked work tree it is a file.
            if (Path.Exists(Path.Combine(candidate.FullName, ".git")))
            {
                return new SourceRoot(candidate.FullName);
            }
        }

        return new SourceRoot(Path.GetFullPath(folder));
    }

    /// <summary>With forward slashes; unchanged outside of the root.</summary>
    public string Relative(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return path.Replace('\\', '/');
        }

        var relative = Path.GetRelativePath(Folder, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    /// <summary>The file of a path of a finding.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, Folder);
}
