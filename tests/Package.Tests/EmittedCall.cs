using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Package.Tests;

/// <summary>Looks for the generated class in an assembly's metadata, without loading it.</summary>
internal static class EmittedCall
{
    public static bool IsIn(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Any(type => metadata.GetString(type.Namespace) == "Microsoft.Extensions.Hosting" && metadata.GetString(type.Name) == "PlatformDefaultsBuilderExtensions");
    }
}
