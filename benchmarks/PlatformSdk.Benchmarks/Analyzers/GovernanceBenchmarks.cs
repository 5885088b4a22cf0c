using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>What the waivers and the ratchet of a very large repository add to the analysis of one of its projects.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 6, invocationCount: 1)]
public class GovernanceBenchmarks
{
    private CSharpCompilation _project = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public static IEnumerable<string> Kinds => GovernedFiles.Kinds;

    [ParamsSource(nameof(Kinds))]
    public string Files { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _project = Corpus.Load(Corpus.Clean);
        _analyzers = AnalyzerSets.Load(AnalyzerSets.Own);
    }

    /// <summary>Returns how many waivers and lines of the ratchet are told to be unused.</summary>
    [Benchmark]
    public async Task<int> AnalyzeAsync()
    {
        // The files' texts are new, as they are to the compiler of each build: nothing that was read before is there.
        var options = new AnalyzerOptions([.. GovernedFiles.Of(Files)], new BuildProperties(Corpus.Clean));
        var compilation = CSharpCompilation.Create(_project.AssemblyName, _project.SyntaxTrees, _project.References, _project.Options);
        var analysis = new CompilationWithAnalyzers(compilation, _analyzers, new CompilationWithAnalyzersOptions(
            options, static (exception, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return (await analysis.GetAllDiagnosticsAsync()).Count(static diagnostic => diagnostic.Id is "PLAT9007" or "PLAT9011");
    }
}
