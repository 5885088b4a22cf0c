using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Analyzers.Rules.GoldenPath;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;

/// <summary>The finding is in source, the remedy in the project file, which the package's targets hand over beside the source.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PinTheBaselineFix))]
internal sealed class PinTheBaselineFix : CodeFixProvider
{
    public const string Title = "Pin the baseline " + SupportedBaselines.Floor + " in the project file";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PinTheBaselineAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => new PinTheBaselineFixAllProvider();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(FixOffer.Covers))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => PinAsync(context.Document.Project.Solution, [diagnostic], context.Document.Project.Id, cancellation), PinTheBaselineAnalyzer.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>The solution with the project file that the findings name pinned, once.</summary>
    public static async Task<Solution> PinAsync(Solution solution, IEnumerable<Diagnostic> findings, ProjectId project, CancellationToken cancellationToken)
    {
        foreach (var path in findings.Select(PinTheBaselineAnalyzer.ProjectFileOf).Distinct())
        {
            foreach (var file in solution.GetProject(project)!.AdditionalDocuments.Where(one => one.FilePath == path))
            {
                var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(file.Id, ProjectFilePin.Write(text, SupportedBaselines.Floor));
            }
        }

        return solution;
    }
}
