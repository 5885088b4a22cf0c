using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlatformSdk.Analyzers.Generation;

namespace PlatformSdk.Analyzers.Tests.Generation;

/// <summary>A project under the real compiler and the generator.</summary>
internal sealed record Project(string Source)
{
    public const string WebService = """
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
        builder.AddPlatformDefaults();
        """;

    public const string Worker = """
        using Microsoft.Extensions.Hosting;
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddPlatformDefaults().AddPlatformDefaults();
        """;

    private static readonly ImmutableArray<MetadataReference> Everything =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).Contains("CodeAnalysis", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public string Name { get; init; } = "Orders.Api";

    public OutputKind Output { get; init; } = OutputKind.ConsoleApplication;

    public CSharpParseOptions Language { get; init; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public ImmutableArray<MetadataReference> References { get; init; } = Everything;

    public (string Name, string Value)[] Properties { get; init; } = [("PlatformBaseline", "2026.1")];

    /// <summary>What a project sees without some of its references.</summary>
    public static ImmutableArray<MetadataReference> Without(params string[] prefixes) =>
        [.. Everything.Where(reference => !prefixes.Any(prefix => Path.GetFileName(reference.Display!).StartsWith(prefix, StringComparison.Ordinal)))];

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        Name,
        [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"1.2.3.4\")]", Language), CSharpSyntaxTree.ParseText("using Microsoft.Extensions.Hosting;\n" + Source, Language)],
        References,
        new CSharpCompilationOptions(Output, nullableContextOptions: Nullable, generalDiagnosticOption: ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions([new("CS8019", ReportDiagnostic.Suppress), new("CS0105", ReportDiagnostic.Suppress)]));

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new AddPlatformDefaultsGenerator().AsSourceGenerator()],
        parseOptions: Language,
        optionsProvider: BuildProperties.Of(Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compilation with what was generated, and the text of the call where there is one.</summary>
    public (Compilation Compilation, string? Call) Generate()
    {
        var result = Driver().RunGeneratorsAndUpdateCompilation(Compile(), out var compilation, out _, TestContext.Current.CancellationToken).GetRunResult();
        Assert.Empty(result.Diagnostics);
        var call = result.GeneratedTrees.SingleOrDefault(tree => tree.FilePath.EndsWith("AddPlatformDefaults.g.cs", StringComparison.Ordinal));
        return (compilation, call?.ToString());
    }

    /// <summary>Compiles to a file's bytes, with every warning an error.</summary>
    public byte[] Build()
    {
        using var image = new MemoryStream();
        var result = Generate().Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
