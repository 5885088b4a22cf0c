using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlatformSdk.Analyzers.Tests.Verification.Fixes;

/// <summary>Gives a Fix All the diagnostics of the projects it asks about, as an IDE does.</summary>
internal sealed class KnownDiagnostics(TestRun run) : FixAllContext.DiagnosticProvider
{
    private readonly ConcurrentDictionary<ProjectId, Task<ImmutableArray<Diagnostic>>> _diagnostics = new();

    public Task<ImmutableArray<Diagnostic>> OfAsync(Project project) => _diagnostics.GetOrAdd(project.Id, _ => run.FindingsAsync(project));

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await OfAsync(project);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        (await OfAsync(document.Project)).Where(diagnostic => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id);

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await OfAsync(project)).Where(diagnostic => !diagnostic.Location.IsInSource);
}
