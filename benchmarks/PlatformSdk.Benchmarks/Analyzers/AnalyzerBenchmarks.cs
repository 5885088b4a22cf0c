using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Benchmarks.Analyzers;

/// <summary>All diagnostics of a project, from parsed source, on one thread: what a build pays for analyzers.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 6, invocationCount: 1)]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _project = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private AnalyzerOptions _options = null!;

    public static IEnumerable<string> Sets => AnalyzerSets.Names;

    [Params(Analyzers.Corpus.Clean, Analyzers.Corpus.Dense)]
    public string Corpus { get; set; } = "";

    [ParamsSource(nameof(Sets))]
    public string Set { get; set; } = "";

    [GlobalSetup]
    public async Task LoadAsync()
    {
        _project = Analyzers.Corpus.Load(Corpus);
        _analyzers = AnalyzerSets.Load(Set);
        _options = new AnalyzerOptions([], new BuildProperties(Corpus));
        var findings = await AnalyzeAsync();
        if (Set == AnalyzerSets.Own && findings > 0 != (Corpus == Analyzers.Corpus.Dense))
        {
            throw new InvalidOperationException($"The corpus {Corpus} has {findings} findings.");
        }
    }

    /// <summary>Returns how many findings there are, the compiler's left out.</summary>
    [Benchmark]
    public async Task<int> AnalyzeAsync()
    {
        // The same trees in a new compilation: nothing that was bound before is there.
        var compilation = CSharpCompilation.Create(_project.AssemblyName, _project.SyntaxTrees, _project.References, _project.Options);
        if (_analyzers.IsEmpty)
        {
            return compilation.GetDiagnostics().Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }

        var analysis = new CompilationWithAnalyzers(compilation, _analyzers, new CompilationWithAnalyzersOptions(
            _options, static (exception, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAllDiagnosticsAsync();
        return diagnostics.Count(static diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }
}
