using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>The reference assemblies that a service of this SDK compiles against, read once.</summary>
internal sealed class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferenceAssemblies(params string[] frameworks) =>
        _references = new(() => [.. Read(frameworks)]);

    public ImmutableArray<MetadataReference> References => _references.Value;

    private static IEnumerable<MetadataReference> Read(string[] frameworks)
    {
        using var list = typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream("reference-assemblies.txt")!;
        using var reader = new StreamReader(list);
        while (reader.ReadLine() is { } line)
        {
            var separator = line.IndexOf('|', StringComparison.Ordinal);
            if (frameworks.Contains(line[..separator]))
            {
                yield return MetadataReference.CreateFromFile(line[(separator + 1)..]);
            }
        }
    }

    internal static class Net
    {
        /// <summary>A worker or a library.</summary>
        public static ReferenceAssemblies Net100 { get; } = new("Microsoft.NETCore.App");

        /// <summary>A web service.</summary>
        public static ReferenceAssemblies AspNetCore100 { get; } = new("Microsoft.NETCore.App", "Microsoft.AspNetCore.App");
    }
}
