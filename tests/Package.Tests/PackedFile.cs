using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Package.Tests;

/// <summary>A package as it lies on the feed.</summary>
internal sealed class PackedFile(string path)
{
    /// <summary>Every file but what the format itself needs, by its path in the package.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; } = Read(path);

    public XElement Nuspec
    {
        get
        {
            using var stream = new MemoryStream(Files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
            var metadata = XDocument.Load(stream).Root!.Elements().Single();
            foreach (var element in metadata.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
            }

            return metadata;
        }
    }

    /// <summary>The paths of the sources that a debugger would look for.</summary>
    public static IReadOnlyList<string> SourcePaths(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        return Documents(provider.GetMetadataReader());
    }

    /// <inheritdoc cref="SourcePaths"/>
    public static IReadOnlyList<string> EmbeddedSourcePaths(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(one => one.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return Documents(provider.GetMetadataReader());
    }

    private static List<string> Documents(MetadataReader symbols) =>
        [.. symbols.Documents.Select(symbols.GetDocument).Select(document => symbols.GetString(document.Name))];

    private static Dictionary<string, byte[]> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries
            .Where(entry => !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
                && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)
                && entry.FullName != "[Content_Types].xml")
            .ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
