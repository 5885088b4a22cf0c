using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PlatformSdk.Analyzers.Governance;
using PlatformSdk.Analyzers.Rules;
using PlatformSdk.Analyzers.Rules.Governance;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.CodeFixes.Waivers;

/// <summary>
/// "Waive PLAT1001 here …": writes a waiver for the member that the finding is in. Each finding is a decision of its own, so
/// there is no Fix All; and a person completes the draft's reason, so it is never taken for a fix of the rule.
/// </summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WaiveFinding))]
internal sealed class WaiveFinding : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. AllRules.Waivable.Select(rule => rule.Entry.Id), WaiveInTheOpenAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var options = context.Document.Project.AnalyzerOptions;
        var project = new GovernedProject(options.AnalyzerConfigOptionsProvider.GlobalOptions, context.Document.Project.AssemblyName);
        var waivable = new WaivableEntries(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (project.AsOf is not { } today)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindingFacts.Read(diagnostic) is { } finding && waivable.LimitOf(finding.Rule) is { } limit)
            {
                var end = WaiverDraft.EndFor(today, limit);
                var draft = new WaiverDraft
                {
                    Rule = finding.Rule,
                    Scope = new(finding.Place.Project, finding.Place.Path, finding.Identity.Symbol),
                    Owner = project.Owner.Length > 0 ? project.Owner : "team of " + project.Name,
                    Created = today,
                    Expires = end,
                };
                if (await WithDraftAsync(context.Document.Project, draft, project, context.CancellationToken).ConfigureAwait(false) is { } solution)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create($"Waive {finding.Rule} here until {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}…", _ => Task.FromResult(solution), nameof(WaiveFinding) + finding.Rule),
                        diagnostic);
                }
            }
        }
    }

    // Nothing where the file cannot be read: PLAT9002 says what to mend first, and a draft must not lose what is in it.
    private static async Task<Solution?> WithDraftAsync(Project project, WaiverDraft draft, GovernedProject governed, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        var file = project.AdditionalDocuments.FirstOrDefault(one => one.Name == WaiverFile.Name);
        if (file is null)
        {
            return governed.PathOf(WaiverFile.Name) is { } path && WaiverFileText.Add(WaiverFileText.Empty, [draft]) is { } first
                ? solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), WaiverFile.Name, SourceText.From(first, new System.Text.UTF8Encoding(false)), filePath: path)
                : null;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (WaiverFileText.Add(text.ToString(), [draft]) is not { } changed)
        {
            return null;
        }

        // The same file is a document of every project of the repository.
        foreach (var same in solution.Projects.SelectMany(one => one.AdditionalDocuments).Where(one => one.FilePath == file.FilePath).Select(one => one.Id).ToList())
        {
            solution = solution.WithAdditionalDocumentText(same, SourceText.From(changed, text.Encoding, text.ChecksumAlgorithm));
        }

        return solution;
    }
}
