using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Services;

/// <summary>The catalogue of the version that the tool has; at hand outside of any project and without a network.</summary>
internal static class EmbeddedCatalog
{
    private const string Resource = "catalog.json";

    public static CatalogFile Read()
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The tool was built without its catalogue.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return CatalogFile.Parse(content.ToArray(), $"the catalogue of platform {ToolPackage.Version}");
    }
}
