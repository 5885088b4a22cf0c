using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.History;

/// <summary>The folder of released catalogues: <c>docs/releases/0.1.0/catalog.json</c>.</summary>
internal static class CatalogReleases
{
    private const string FileName = "catalog.json";

    /// <exception cref="CatalogUnreadableException">There is no such folder, or one of its catalogues cannot be read.</exception>
    public static IReadOnlyList<CatalogRelease> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CatalogUnreadableException($"{folder} is no folder: released catalogues are kept in it, each as <version>/{FileName}.");
        }

        return
        [
            .. Directory.GetDirectories(folder)
                .Select(release => Path.Combine(release, FileName))
                .Where(File.Exists)
                .Select(Read)
                .OrderBy(release => release.Version),
        ];

        static CatalogRelease Read(string path) => Version.TryParse(Path.GetFileName(Path.GetDirectoryName(path)), out var version)
            ? new CatalogRelease(version, CatalogFile.Read(path).Document)
            : throw new CatalogUnreadableException($"{path} is in a folder whose name is no version such as 1.2.0.");
    }
}
