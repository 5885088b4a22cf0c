namespace PlatformSdk.Tool.Tests;

/// <summary>A folder of a test's own, outside of any repository, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("platform-");

    public string Path => _root.FullName;

    public static string Repository => Catalog.Clone.Root;

    public string Write(string path, string content)
    {
        var file = this[path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>Every file by its path in the folder, with its content: what a command must leave as it was.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllText);

    public void Dispose() => _root.Delete(recursive: true);

    public string this[string path] => System.IO.Path.Combine(Path, path);
}
