using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// Tells whether the analyzers ran. The compiler's log lists the rules of every analyzer that did, whether they found
/// something or not: a log without ours is no clean bill.
/// </summary>
internal sealed class AnalyzerCanary(SourceRoot root)
{
    // The compiler cannot load an analyzer, or it is too old for it.
    private static readonly string[] LoadErrors = ["CS8032", "CS8034", "CS9057"];

    // One of them threw, and is not called any more.
    private const string Crash = "AD0001";

    public static bool Ran(MeasuredProject project) => project.Log?.Rules.Keys.Any(GovernanceRules.IsOurs) == true;

    /// <summary>Whether the project takes part in the platform, so that its analyzers have to run. Tests may switch them off.</summary>
    public static bool IsExpected(ProjectFacts facts) => !facts.IsTest
        && (facts.Analyzers.Count > 0 || facts.PackageVersion is not null || facts.PackageReferences.Count > 0 || (facts.Baseline is not null && facts.IsService));

    /// <summary>What is wrong, as a finding; <see langword="null"/> where the analyzers ran or need not.</summary>
    public Finding? Check(MeasuredProject project)
    {
        if (project is not { State: MeasurementState.Complete, Facts: { } facts, Log: { } log })
        {
            return null;
        }

        if (Ran(project))
        {
            if (log.Results.FirstOrDefault(result => result.Rule == Crash && result.Message.Contains("PlatformSdk.Analyzers", StringComparison.Ordinal)) is { } crash)
            {
                return Of(project, $"The analyzers of PlatformSdk did not run to their end in {facts.Name}: {crash.Message}");
            }

            return facts.SeverityFile is null
                ? Of(project, $"The analyzers ran in {facts.Name} without the severities of its pin, so no rule is required there: the package's targets are not imported ({Assets(facts)}). Let the package bring its build assets")
                : null;
        }

        return IsExpected(facts) ? Of(project, $"The analyzers of PlatformSdk did not run in {facts.Name}: {Why(facts, log)}") : null;
    }

    private Finding Of(MeasuredProject project, string message) => new()
    {
        Rule = GovernanceRules.AnalyzersOff,
        Level = "error",
        Message = message,
        Project = project.Name,
        Path = root.Relative(project.Path),
        TargetFrameworks = project.TargetFramework is { } framework ? [framework] : [],
    };

    private static string Why(ProjectFacts facts, CompilerLog log)
    {
        if (IsFalse(facts.RunAnalyzers))
        {
            return "RunAnalyzers is false. Remove the property";
        }

        if (IsFalse(facts.RunAnalyzersDuringBuild))
        {
            return "RunAnalyzersDuringBuild is false. Remove the property";
        }

        if (log.Results.FirstOrDefault(result => LoadErrors.Contains(result.Rule)) is { } error)
        {
            return $"{error.Rule}: {error.Message}";
        }

        if (facts.Analyzers.Count > 0)
        {
            return "the compiler was given them and lists none of their rules. Build with an SDK that the package supports";
        }

        if (facts.PackageReferences.Count == 0 && facts.PackageVersion is null)
        {
            return "it sets PlatformBaseline and references no package of PlatformSdk. Run 'dotnet add package PlatformSdk.Hosting', or remove the pin";
        }

        return ExcludesAnalyzers(facts)
            ? $"its package reference leaves them out ({Assets(facts)}). Let it bring its analyzers"
            : "something takes them away from the compiler: a target that removes Analyzer items, or an ExcludeAssets on the way to the package. Let them through";
    }

    private static bool ExcludesAnalyzers(ProjectFacts facts) =>
        Names(facts.ExcludeAssets).Any(IsAnalyzers) || (Names(facts.IncludeAssets) is { Count: > 0 } included && !included.Any(IsAnalyzers));

    private static bool IsAnalyzers(string asset) => asset.Equals("analyzers", StringComparison.OrdinalIgnoreCase) || asset.Equals("all", StringComparison.OrdinalIgnoreCase);

    private static string Assets(ProjectFacts facts) => (Names(facts.ExcludeAssets), Names(facts.IncludeAssets)) switch
    {
        ([_, ..] excluded, _) => "ExcludeAssets=" + string.Join(';', excluded),
        (_, [_, ..] included) => "IncludeAssets=" + string.Join(';', included),
        _ => "no asset is excluded in the project itself",
    };

    private static List<string> Names(string assets) => [.. assets.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
