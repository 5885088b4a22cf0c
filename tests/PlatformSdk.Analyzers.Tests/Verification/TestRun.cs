using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>One test under way. The analyzers are the same instances throughout, so that state they keep shows.</summary>
internal sealed record TestRun
{
    public required IVerifier Verify { get; init; }

    public required ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; }

    public required ImmutableArray<CodeFixProvider> CodeFixes { get; init; }

    public required Analysis Analysis { get; init; }

    public required ProjectSettings Settings { get; init; }

    public required CancellationToken CancellationToken { get; init; }

    public TestRun In(string context) => this with { Verify = Verify.PushContext(context) };

    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project) => Analysis.RunAsync(project, Verify);

    public Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) => Analysis.RunAnalyzersAsync(project, Verify);

    /// <summary>Whether the id is one of the analyzers', and not the compiler's.</summary>
    public bool IsOurs(string id) =>
        Analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    public bool IsFixable(string id) => CodeFixes.Any(fix => fix.FixableDiagnosticIds.Contains(id));
}
