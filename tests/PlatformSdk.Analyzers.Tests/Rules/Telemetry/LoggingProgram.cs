using System.Globalization;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>Compiles statements that log, runs them, and returns what was logged.</summary>
internal static class LoggingProgram
{
    public static Task<List<string>> RunAsync(IEnumerable<string> statements) => RunSourceAsync(LogStatement.InClass(statements));

    public static async Task<List<string>> RunSourceAsync(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        string[] sources = [ImplicitUsings.Web, source];
        var compilation = CSharpCompilation.Create(
            "LoggingProgram",
            sources.Select(text => CSharpSyntaxTree.ParseText(text, options)),
            ReferenceAssemblies.Net.AspNetCore100.References,
            new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;

        var context = new AssemblyLoadContext("LoggingProgram", isCollectible: true);
        try
        {
            return await RunAsync(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<List<string>> RunAsync(System.Reflection.Assembly program)
    {
        using var log = new RecordedLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var order = program.GetType("Order", throwOnError: true)!;
        var orders = program.GetType("Orders", throwOnError: true)!;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-request-id"] = "r1" };
        var parent = Activator.CreateInstance(order, 41, null, "first", DayOfWeek.Monday, headers);
        var logger = Activator.CreateInstance(typeof(Logger<>).MakeGenericType(orders), loggers);
        object?[] arguments =
        [
            Activator.CreateInstance(order, 42, parent, "second", DayOfWeek.Friday, headers), 7, "Bern", new InvalidOperationException("boom"), 1234.5m,
            new DateTime(2026, 11, 22, 10, 30, 0, DateTimeKind.Utc), new TimeSpan(1, 2, 3), new[] { "a", "b" }, loggers.CreateLogger("other"),
        ];

        // A logger formats for the invariant culture; the interpolated strings of the same service do so where it runs invariant.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await (Task)orders.GetMethod("Ship")!.Invoke(Activator.CreateInstance(orders, logger), arguments)!;
        return log.Lines;
    }
}
