extern alias analyzers;

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>The analyzers of this package and of its peers, each at its own defaults.</summary>
internal static class AnalyzerSets
{
    public const string None = "the compiler alone";

    public const string Own = "PlatformSdk";

    public static IReadOnlyList<string> Names { get; } = [None, Own, "Meziantou.Analyzer", "SonarAnalyzer.CSharp"];

    public static ImmutableArray<DiagnosticAnalyzer> Load(string name) => name switch
    {
        None => [],
        Own => In(typeof(analyzers::PlatformSdk.Analyzers.Generation.AddPlatformDefaultsGenerator).Assembly),
        _ => In(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Peers", name + ".dll"))),
    };

    private static ImmutableArray<DiagnosticAnalyzer> In(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
