using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Governance;

/// <summary>What a build found, in the words of waivers and ratchet.</summary>
internal sealed class MeasuredFindings(MeasuredBuild build, DateTime today)
{
    private readonly GovernanceFiles files = new(today);

    /// <summary>What nothing can be said of, with the reason.</summary>
    public IReadOnlyList<Unmeasured> Unmeasured { get; } =
        [.. build.Projects.Where(project => project.State == MeasurementState.Failed).Select(project => new Unmeasured(project.DisplayName, project.Reason))];

    /// <summary>Whether every framework of a project was compiled as a whole with the analyzers.</summary>
    public bool IsMeasured(string project)
    {
        var frameworks = build.Projects.Where(one => one.Name == project).ToList();
        return frameworks.Count > 0 && frameworks.TrueForAll(one => one.State == MeasurementState.Complete && AnalyzerCanary.Ran(one));
    }

    /// <summary>The required rules' findings that source or configuration silences without a waiver.</summary>
    public IEnumerable<FindingKey> Silenced() => Results()
        .Where(one => one.Result.Rule == GovernanceRules.SilencedWithoutWaiver)
        .Select(one => FindingKey.Of(one.Result)).OfType<FindingKey>().Distinct();

    /// <summary>The findings of rules that nothing suppresses.</summary>
    public IEnumerable<FindingKey> Open() => Results()
        .Where(one => GovernanceRules.IsOfCode(one.Result.Rule) && one.Result is { Suppression: null, Level: "error" or "warning" })
        .Select(one => FindingKey.Of(one.Result)).OfType<FindingKey>().Distinct();

    /// <summary>How many findings of each identity no waiver covers; of several frameworks the most.</summary>
    public IReadOnlyDictionary<FindingIdentity, int> Counts(Func<CompilerResult, bool> counts) => IdentityCounts.Of(build.Projects, files, counts);

    /// <summary>The waivers that no finding and no hold of a measured project needs.</summary>
    public IReadOnlyCollection<string> Unused(IEnumerable<Waiver> waivers)
    {
        var used = Results().SelectMany(one => files.Covering(one.Project.Facts!, one.Result)).Select(waiver => waiver.Id).ToHashSet(StringComparer.Ordinal);
        return [.. waivers.Where(waiver => IsMeasured(waiver.Scope.Project) && !IsHeld(waiver) && !used.Contains(waiver.Id)).Select(waiver => waiver.Id)];
    }

    /// <summary>A finding that stands, or that the ratchet keeps: what a ratchet is about.</summary>
    public static bool IsOpenOrKept(CompilerResult result) => result is { Suppression: null, Level: "error" or "warning" }
        || (result.Suppression is { Kind: SuppressionKind.Suppressor } suppression && suppression.SuppressorIds.Contains("PLATR" + result.Rule[4..]));

    private bool IsHeld(Waiver waiver) =>
        build.Projects.Any(project => project.Name == waiver.Scope.Project && project.Facts?.Held.Contains(waiver.Rule, StringComparer.Ordinal) == true);

    private IEnumerable<(MeasuredProject Project, CompilerResult Result)> Results() =>
        build.Projects.Where(project => project.Facts is not null).SelectMany(project => (project.Log?.Results ?? []).Select(result => (project, result)));
}
