using System.Runtime.CompilerServices;

namespace House.Tests;

/// <summary>The working tree that the tests were compiled from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    public static bool Exists(string relative) => Path.Exists(PathOf(relative));

    /// <summary>All files people write, with forward slashes, without build output.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*") =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !IsOutput(file))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsOutput(string file) =>
        file.Split('/') is var parts && (parts.Contains("artifacts") || parts.Contains("obj") || parts.Contains("bin") || parts.Contains(".git") || parts.Contains("BenchmarkDotNet.Artifacts"));

    // The build output may lie anywhere, so the search starts at this very file where the path is known, else at the output.
    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start is null ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "PlatformSdk.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("The tests run outside of a clone: no PlatformSdk.sln above them.");
    }
}
