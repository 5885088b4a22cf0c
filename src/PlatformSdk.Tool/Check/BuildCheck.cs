using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>Judges a measured build: what stops the gate, what is only told, and what could not be looked at.</summary>
internal sealed class BuildCheck
{
    private readonly SourceRoot root;
    private readonly GovernanceFiles files;
    private readonly FindingCollector collector;
    private readonly ShadowSuppressions shadows;
    private readonly UnusedEntries unused;
    private readonly AnalyzerCanary canary;

    public BuildCheck(SourceRoot root, DateTime today)
    {
        this.root = root;
        files = new GovernanceFiles(today);
        collector = new FindingCollector(files, root);
        shadows = new ShadowSuppressions(files, new RequiredRules(), root);
        unused = new UnusedEntries(files, root);
        canary = new AnalyzerCanary(root);
    }

    public CheckResult Judge(MeasuredBuild build)
    {
        files.ReadAll(build.Projects.Select(project => project.Facts).OfType<ProjectFacts>());
        IEnumerable<Finding> findings =
        [
            .. build.Projects.SelectMany(collector.Collect),
            .. build.Projects.SelectMany(shadows.Of),
            .. build.Projects.Select(canary.Check).OfType<Finding>(),
            .. unused.Of(build.Projects),
            .. OfTheBuild(build),
            .. Uncovered(build),
        ];
        return new CheckResult
        {
            Root = root,
            Findings = new Fingerprints(root).AddTo(FindingCollector.Merge(findings)),
            Unmeasured = [.. Unmeasured(build)],
            Covered = [.. build.Projects.Where(project => project.State == MeasurementState.Complete && AnalyzerCanary.Ran(project)).Select(project => project.DisplayName)],
            NotCovered = [.. build.Projects.Where(IsNotCovered).Select(project => project.DisplayName)],
            Rules = Rules(build),
        };
    }

    // What the package's targets report stops the build before there is a compiler that could log it.
    private IEnumerable<Finding> OfTheBuild(MeasuredBuild build) =>
        from error in build.Unlogged
        where GovernanceRules.IsOurs(error.Code)
        let project = build.Projects.FirstOrDefault(project => project.Path == error.Project || project.Path == error.File)
        select new Finding
        {
            Rule = error.Code,
            Level = "error",
            Message = error.Message,
            Project = project?.Name ?? "",
            TargetFrameworks = error.TargetFramework is { } framework ? [framework] : [],
            Path = root.Relative(error.File is { } file && Path.IsPathRooted(file) ? file : project?.Path ?? build.Target),
            Region = error.Line > 0 ? new SarifRegion { StartLine = error.Line, StartColumn = Math.Max(1, error.Column) } : null,
        };

    // A build in which nothing has a part in the platform was checked for nothing.
    private IEnumerable<Finding> Uncovered(MeasuredBuild build)
    {
        if (build.Projects.Any(project => project.State == MeasurementState.Complete) && build.Projects.All(IsNotCovered))
        {
            yield return new Finding
            {
                Rule = GovernanceRules.AnalyzersOff,
                Level = "error",
                Message = "No project of the build has a part in the platform: none references PlatformSdk or PlatformSdk.Hosting. Run 'dotnet add package PlatformSdk', or check what is built",
                Project = "",
                Path = root.Relative(build.Target),
            };
        }
    }

    private static IEnumerable<Unmeasured> Unmeasured(MeasuredBuild build)
    {
        foreach (var project in build.Projects.Where(project => project.State == MeasurementState.Failed))
        {
            yield return new Unmeasured(project.DisplayName, project.Reason);
        }

        foreach (var error in build.Unexplained.Where(error => !GovernanceRules.IsOurs(error.Code)))
        {
            yield return new Unmeasured(Path.GetFileName(error.Project ?? error.File ?? "") is { Length: > 0 } name ? name : "the build", error.ToString());
        }

        if (build.Projects.All(project => project.State == MeasurementState.Nothing))
        {
            yield return new Unmeasured("the build", "it compiles no C#");
        }
    }

    private static bool IsNotCovered(MeasuredProject project) =>
        project.State == MeasurementState.Nothing
        || (project is { State: MeasurementState.Complete, Facts: { } facts } && !AnalyzerCanary.Ran(project) && !AnalyzerCanary.IsExpected(facts));

    private static Dictionary<string, SarifRule> Rules(MeasuredBuild build) => build.Projects
        .SelectMany(project => project.Log?.Rules.Values ?? [])
        .Where(rule => GovernanceRules.IsOurs(rule.Id))
        .DistinctBy(rule => rule.Id)
        .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
}
