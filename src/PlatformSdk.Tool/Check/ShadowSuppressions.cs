using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// Finds where a required rule is silenced without a waiver. The compiler reports what an analyzer can see; only its log
/// shows foreign suppressors, and a rule that is switched off where it would have found nothing.
/// </summary>
internal sealed class ShadowSuppressions(GovernanceFiles files, RequiredRules rules, SourceRoot root)
{
    public IEnumerable<Finding> Of(MeasuredProject project)
    {
        if (project is not { Facts: { } facts, Log: { } log } || !AnalyzerCanary.Ran(project))
        {
            return [];
        }

        var required = rules.Of(facts);
        var reported = log.Results.Where(result => result is { Rule: GovernanceRules.SilencedWithoutWaiver, Suppression: null }).ToList();
        return [.. Suppressed(project, facts, log, required, reported), .. Lowered(project, facts, log, required, reported)];
    }

    private IEnumerable<Finding> Suppressed(MeasuredProject project, ProjectFacts facts, CompilerLog log, IReadOnlySet<string> required, IReadOnlyList<CompilerResult> reported) =>
        from result in log.Results
        where result.Suppression is not null && (required.Contains(result.Rule) || (GovernanceRules.IsGovernance(result.Rule) && result.Level == "error"))
        where !files.Covering(facts, result).Any() && !IsKept(facts, result) && !reported.Any(one => IsAbout(one, result.Rule) && one.Path == result.Path && one.Region?.StartLine == result.Region?.StartLine)
        select Finding(project, $"{result.Rule} is required and is silenced here by {result.Suppression}, without a waiver: fix it, or write a waiver for it into platform.waivers.json (platform waivers add {result.Rule})") with
        {
            Path = root.Relative(result.Path ?? facts.Path),
            Region = result.Region,
            Symbol = FindingKey.Of(result)?.Identity.Symbol,
        };

    private IEnumerable<Finding> Lowered(MeasuredProject project, ProjectFacts facts, CompilerLog log, IReadOnlySet<string> required, IReadOnlyList<CompilerResult> reported) =>
        from rule in required.Order(StringComparer.Ordinal)
        where log.Rules.ContainsKey(rule) && IsLowered(log, rule)
        where !files.Live(facts, rule).Any() && !reported.Any(one => IsAbout(one, rule))
        select Finding(project, $"{rule} is required and the configuration of {facts.Name} lowers it, without a waiver: take it out of NoWarn, WarningsNotAsErrors, .editorconfig, .globalconfig and rule sets, or write a waiver for what it finds (platform waivers add {rule})") with
        {
            Path = root.Relative(facts.Path),
        };

    // The pin makes each required rule an error; anything else beside that, or instead of it, came from elsewhere.
    private static bool IsLowered(CompilerLog log, string rule)
    {
        var levels = log.Overrides.Where(one => one.Descriptor.Id == rule).ToList();
        return levels.Count == 0 || levels.Any(one => one.Configuration.Enabled == false || one.Configuration.Level is not "error");
    }

    private bool IsKept(ProjectFacts facts, CompilerResult result) =>
        result.Suppression?.Kind == SuppressionKind.Suppressor && files.IsKept(facts, result);

    private static bool IsAbout(CompilerResult reported, string rule) =>
        FindingKey.RuleOf(reported) == rule || reported.Message.Contains(rule, StringComparison.Ordinal);

    private static Finding Finding(MeasuredProject project, string message) => new()
    {
        Rule = GovernanceRules.SilencedWithoutWaiver,
        Level = "error",
        Message = message,
        Project = project.Name,
        TargetFrameworks = project.TargetFramework is { } framework ? [framework] : [],
    };
}
