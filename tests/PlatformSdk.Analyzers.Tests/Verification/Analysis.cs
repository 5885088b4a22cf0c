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

    public async Task<ImmutableArray<Diagnostic>> RunAsync(Project project, IVerifier verify)
    {
        var (diagnostics, exceptions) = await AnalyzeAsync(project);
        verify.True(exceptions.IsEmpty, "AD0001, an analyzer threw:\n" + string.Join('\n', exceptions));
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        return
        [
            .. compilation.GetDiagnostics(cancellationToken).Where(Counts)
                .Concat(diagnostics)
                .Where(diagnostic => !diagnostic.IsSuppressed && !disabledIds.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The analyzers' diagnostics alone, and what they threw.</summary>
    public async Task<(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Exception> Exceptions)> AnalyzeAsync(Project project)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var compilation = (await project.GetCompilationAsync(cancellationToken))!.WithAnalyzers(analyzers, options);
        var diagnostics = await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return (diagnostics, [.. exceptions]);
    }

    private bool Counts(Diagnostic diagnostic) => compilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}
