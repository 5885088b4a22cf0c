extern alias analyzers;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House.Tests.Docs;

/// <summary>Compiles a block the way a reader would use it: as a whole program, or in the middle of one.</summary>
internal static class DocumentedCode
{
    // What a web project has without asking.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // What the reader of a fragment has in hand.
    private const string Before = """
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatformDefaults();
        """;

    private const string InHand = """
        static class InHand
        {
            public static WebApplication app = null!;
            public static IServiceCollection services = null!;
            public static ILogger logger = null!;
            public static HttpContext context = null!;
            public static Exception exception = null!;
            public static Order order = null!;
            public static CancellationToken cancellationToken;
        }

        class Order
        {
            public int Id;
            public string Customer = "";
            public decimal Total;
            public decimal Price;
            public int Quantity;
        }
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("PlatformSdk.Analyzers", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The errors of the reading that comes nearest to compiling; none where one compiles.</summary>
    public static IReadOnlyList<string> ErrorsOf(string code)
    {
        var readings = new[]
        {
            code,
            $"{Usings(code)}\n{Before}\n{WithoutUsings(code)}",
            $"{Usings(code)}\nusing static InHand;\n{WithoutUsings(code)}",
            $"{Usings(code)}\nusing static InHand;\n{Before}\n{WithoutUsings(code)}",
            $"{Usings(code)}\nusing static InHand;\nclass Reader {{\n{WithoutUsings(code)}\n}}",
        };
        return readings.Select(Errors).MinBy(errors => errors.Count)!;
    }

    private static List<string> Errors(string program)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var hasStatements = CSharpSyntaxTree.ParseText(program).GetCompilationUnitRoot().Members.Any(member => member is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);
        var compilation = CSharpCompilation.Create(
            "Documented",
            [Parse(ImplicitUsings, options), Parse(InHand, options), Parse(program, options), .. hasStatements ? Array.Empty<SyntaxTree>() : [Parse("return;", options)]],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        CSharpGeneratorDriver.Create([Generator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return [.. generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
    }

    private static SyntaxTree Parse(string text, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(text, options);

    private static ISourceGenerator Generator() =>
        ((IIncrementalGenerator)Activator.CreateInstance(typeof(analyzers::PlatformSdk.Analyzers.Generation.AddPlatformDefaultsGenerator))!).AsSourceGenerator();

    private static string Usings(string code) => string.Join('\n', code.Split('\n').Where(IsUsing));

    private static string WithoutUsings(string code) => string.Join('\n', code.Split('\n').Where(line => !IsUsing(line)));

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal) && !line.StartsWith("using var", StringComparison.Ordinal);
}
