using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Analyzers.Tests.Rules.GoldenPath;

/// <summary>A library that the code under test references.</summary>
internal static class CompiledLibrary
{
    public static CSharpCompilation Compile(string name, string source, params MetadataReference[] references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
        [.. ReferenceAssemblies.Net.AspNetCore100.References, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static MetadataReference AsFile(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        var result = library.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
