using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>Makes one list of findings from the logs of all projects and frameworks.</summary>
internal sealed class FindingCollector(GovernanceFiles files, SourceRoot root)
{
    /// <summary>What the compiler found in one project and framework.</summary>
    public IEnumerable<Finding> Collect(MeasuredProject project) =>
        (project.Log?.Results ?? []).Where(result => GovernanceRules.IsOurs(result.Rule)).Select(result => Of(project, result));

    /// <summary>One finding for what several frameworks found in the same place; what stands in one of them stands.</summary>
    public static IEnumerable<Finding> Merge(IEnumerable<Finding> findings) => findings.GroupBy(KeyOf).Select(same =>
        same.MinBy(finding => (finding.State, finding.Level switch { "error" => 0, "warning" => 1, _ => 2 }))! with
    {
        TargetFrameworks = [.. same.SelectMany(finding => finding.TargetFrameworks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    });

    // Waivers and ratchet are files of the repository: every project that is compiled with them reports the same.
    private static (string, string?, string?, int?, int?, string) KeyOf(Finding finding) => (
        finding.Rule,
        GovernanceRules.IsGovernance(finding.Rule) && finding.Path?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true ? null : finding.Project,
        finding.Path,
        finding.Region?.StartLine,
        finding.Region?.StartColumn,
        finding.Message);

    private Finding Of(MeasuredProject project, CompilerResult result)
    {
        var (state, waiver) = Judge(project.Facts!, result);
        return new Finding
        {
            Rule = result.Rule,
            Level = result.Level,
            Message = result.Message,
            Project = project.Name,
            TargetFrameworks = project.TargetFramework is { } framework ? [framework] : [],
            State = state,
            Path = root.Relative(result.Path ?? project.Path),
            Region = result.Region,
            Symbol = FindingKey.Of(result)?.Identity.Symbol,
            Waiver = waiver,
            Suppression = result.Suppression,
            IsHeldByRatchet = !GovernanceRules.IsGovernance(result.Rule) && files.HasRatchet(project.Facts!, result.Rule),
        };
    }

    // A suppressor can call itself as it likes: what it says has to be true of the files.
    private (FindingState State, Analyzers.Waivers.Waiver? Waiver) Judge(ProjectFacts project, CompilerResult result)
    {
        if (result.Suppression is not { } suppression)
        {
            return (FindingState.Open, null);
        }

        if (files.Covering(project, result).FirstOrDefault() is { } waiver)
        {
            return (FindingState.Waived, waiver);
        }

        return suppression.Kind == SuppressionKind.Suppressor && suppression.SuppressorIds.Contains("PLATR" + result.Rule[4..]) && files.IsKept(project, result)
            ? (FindingState.Ratcheted, null)
            : (FindingState.Silenced, null);
    }
}
