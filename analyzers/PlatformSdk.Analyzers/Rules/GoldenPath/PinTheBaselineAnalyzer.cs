using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PlatformSdk.Analyzers.Engine;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Analyzers.Rules.GoldenPath;

internal sealed class PinTheBaselineAnalyzer() : PlatformRule(Catalogued, Finding)
{
    public const string Id = "PLAT5002";

    private const string ProjectFileKey = "project";

    private static readonly CatalogEntry Catalogued = new()
    {
        Id = Id,
        Title = "Pin the baseline",
        Owner = Owner.Experience,
        Area = RuleAreas.GoldenPath,
        Since = "0.1.0",
        Rationale = "The pin says which generation of defaults and guardrails a service has agreed to; without one it gets the oldest that the package supports, and that moves when support ends.",
        Cost = "At build time only, and only in a project without the pin.",
        Metric = EntryMetric.Findings,
        Stages = [new("2026.1", Stage.Recommended)],
    };

    private static readonly DiagnosticDescriptor Finding = RuleDescriptor.Create(
        Id,
        RuleAreas.GoldenPath,
        DiagnosticSeverity.Warning,
        "The project pins no baseline and gets the oldest, '{0}': write <PlatformBaseline>{0}</PlatformBaseline> into the project file, so that what the service does changes only when you change it",
        Catalogued);

    protected override PlatformRoles Roles => PlatformRoles.Service;

    protected override IReadOnlyList<string> Markers => [PlatformCall.HostEntryPoint];

    protected override void Register(RuleRegistry registry)
    {
        if (registry.Project.IsPinned)
        {
            return;
        }

        foreach (var method in PlatformCall.GeneratedIn(registry.Compilation))
        {
            registry.OnInvocation(method, (context, call) => Check(registry.Findings, context, call));
        }
    }

    /// <summary>The project file that the fix of a finding edits.</summary>
    public static string? ProjectFileOf(Diagnostic finding) => finding.Properties.TryGetValue(ProjectFileKey, out var path) ? path : null;

    // Reported in source, although the remedy is in the project file: tools take findings only from there.
    private static void Check(Findings findings, OperationAnalysisContext context, IInvocationOperation call)
    {
        // The package's targets hand the project file over; a file-based app has none.
        var project = context.Options.AdditionalFiles.FirstOrDefault(file => file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));
        var text = project?.GetText(context.CancellationToken)?.ToString();
        if (text is null || !ProjectFileOutline.Read(text).IsPinned)
        {
            findings.Report(
                context,
                Finding,
                call.Syntax.GetLocation(),
                text is null ? null : FixOffer.Made.Add(ProjectFileKey, project!.Path),
                SupportedBaselines.Floor);
        }
    }
}
