using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>Types by metadata name, each looked up once per compilation however many rules ask.</summary>
internal sealed class WellKnownTypes(Compilation compilation)
{
    private readonly Dictionary<string, INamedTypeSymbol?> types = new(StringComparer.Ordinal);

    /// <summary>The type, or <see langword="null"/> where the compilation does not know it. Only while rules register.</summary>
    public INamedTypeSymbol? Find(string metadataName)
    {
        if (!types.TryGetValue(metadataName, out var type))
        {
            // GetTypeByMetadataName gives up on a name that two references share; internal copies must not hide the real one.
            type = compilation.GetTypeByMetadataName(metadataName)
                ?? compilation.GetTypesByMetadataName(metadataName).FirstOrDefault(one => one.DeclaredAccessibility == Accessibility.Public);
            types.Add(metadataName, type);
        }

        return type;
    }
}
