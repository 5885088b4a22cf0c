namespace PlatformSdk.Tool.Tests.Catalog;

/// <summary>The working tree that the tests were built in.</summary>
internal static class Clone
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "PlatformSdk.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException("The tests run outside of a clone: no PlatformSdk.sln above them."));
}
