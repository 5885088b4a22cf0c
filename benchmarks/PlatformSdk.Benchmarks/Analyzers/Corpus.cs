extern alias analyzers;

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>A service as source text: clean, or dense with what the rules look for; each file many times over, under a namespace of its own.</summary>
internal static class Corpus
{
    public const string Clean = "clean";

    public const string Dense = "dense";

    private const int Copies = 20;

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>The parsed project, nothing bound yet, with the call that the generator gives a service.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, so that figures would be of an error's recovery.</exception>
    public static CSharpCompilation Load(string name)
    {
        var compilation = CSharpCompilation.Create(
            "Shop", [.. Trees(name)], References(), new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var generator = new analyzers::PlatformSdk.Analyzers.Generation.AddPlatformDefaultsGenerator().AsSourceGenerator();
        CSharpGeneratorDriver.Create([generator], parseOptions: Language, optionsProvider: new BuildProperties(name))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var error = generated.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null
            ? compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(generated.SyntaxTrees)
            : throw new InvalidOperationException(error.ToString());
    }

    private static IEnumerable<SyntaxTree> Trees(string name)
    {
        yield return CSharpSyntaxTree.ParseText(ImplicitUsings, Language, "ImplicitUsings.cs");
        foreach (var file in typeof(Corpus).Assembly.GetManifestResourceNames().Where(file => file.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase)))
        {
            var text = Read(file);
            var copies = file.EndsWith("/Program.cs", StringComparison.Ordinal) ? 1 : Copies;
            for (var i = 0; i < copies; i++)
            {
                var copy = text.Replace("namespace Shop;", string.Create(CultureInfo.InvariantCulture, $"namespace Shop.N{i};"), StringComparison.Ordinal);
                yield return CSharpSyntaxTree.ParseText(copy, Language, string.Create(CultureInfo.InvariantCulture, $"N{i}/{file}"));
            }
        }
    }

    private static string Read(string file)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
}
