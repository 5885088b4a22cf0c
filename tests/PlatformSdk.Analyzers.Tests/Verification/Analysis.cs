using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>Runs the analyzers of a test as the compiler would; an analyzer that throws fails the test.</summary>
internal sealed class Analysis(
    ImmutableArray<DiagnosticAnalyzer> analyzers,
    CompilerDiagnostics compilerDiagnostics,
    ISet<string> disabledIds,
    CancellationToken cancellationToken)
{
    public CompilerDiagnostics CompilerDiagnostics => compilerDiagnostics;

    /// <summary>What the compiler and the analyzers report, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(Project project, IVerifier verify)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        return Sorted(compilation.GetDiagnostics(cancellationToken).Where(Counts).Concat(await RunAnalyzersAsync(project, verify)));
    }

    /// <summary>What the analyzers alone report, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAnalyzersAsync(Project project, IVerifier verify)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var compilation = (await project.GetCompilationAsync(cancellationToken))!.WithAnalyzers(analyzers, options);
        var diagnostics = await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        verify.True(exceptions.IsEmpty, "AD0001, an analyzer threw:\n" + string.Join('\n', exceptions));
        return Sorted(diagnostics);
    }

    private ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && !disabledIds.Contains(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];

    private bool Counts(Diagnostic diagnostic) => compilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}
