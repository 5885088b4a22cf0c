using PlatformSdk.Tool.Building;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// Finds waivers and lines of the ratchet that nothing needs, where no single compilation can tell: in a project with
/// several frameworks one that is needed in any of them is needed, and an entry for a project that there is not is in no
/// compilation at all.
/// </summary>
internal sealed class UnusedEntries(GovernanceFiles files, SourceRoot root)
{
    public IEnumerable<Finding> Of(IReadOnlyList<MeasuredProject> projects) =>
    [
        .. projects.GroupBy(project => project.Path, StringComparer.Ordinal).Where(IsWhole).SelectMany(project => OfFrameworks([.. project])),
        .. OfNoProject(projects),
    ];

    // With a framework missing, what looks unused may be needed there.
    private static bool IsWhole(IEnumerable<MeasuredProject> project) =>
        project.All(one => one is { State: MeasurementState.Complete, Facts.TargetFrameworks.Count: > 0 } && AnalyzerCanary.Ran(one));

    private IEnumerable<Finding> OfFrameworks(IReadOnlyList<MeasuredProject> frameworks)
    {
        var facts = frameworks[0].Facts!;
        if (files.WaiversOf(facts) is { } waived)
        {
            var used = frameworks.SelectMany(one => one.Log!.Results.SelectMany(result => files.Covering(one.Facts!, result))).ToHashSet();
            foreach (var waiver in waived.File.Waivers.Where(waiver => waiver.Scope.Project == facts.Name && !waiver.IsExpired(files.AsOf(facts)) && IsJudged(waiver.Rule, frameworks) && !used.Contains(waiver)))
            {
                yield return At(waived.Path, waiver.Start, GovernanceRules.UnusedWaiver, "warning", facts.Name,
                    $"Waiver {waiver.Id} of {waiver.Owner} for {waiver.Rule} covers nothing in any framework of {facts.Name}: remove it (platform waivers prune)");
            }
        }

        if (files.RatchetOf(facts) is { } ratchet)
        {
            var seen = IdentityCounts.Of(frameworks, files, static _ => true);
            foreach (var line in ratchet.File.Lines.Where(line => line.Identity.Project == facts.Name && seen.GetValueOrDefault(line.Identity) < line.Count))
            {
                yield return At(ratchet.Path, line.Start, GovernanceRules.StaleRatchetLine, "error", facts.Name,
                    $"'{line}' keeps {line.Count} and no framework of {facts.Name} has more than {seen.GetValueOrDefault(line.Identity)}: the code is better than its ratchet; lower it (platform ratchet prune)");
            }
        }
    }

    // A rule that the project's configuration switches off may be silenced under that very waiver.
    private static bool IsJudged(string rule, IReadOnlyList<MeasuredProject> frameworks) => GovernanceRules.IsOurs(rule)
        && frameworks.All(one => one.Log!.Rules.ContainsKey(rule)
            && !one.Facts!.Held.Contains(rule, StringComparer.Ordinal)
            && !one.Log.Overrides.Any(change => change.Descriptor.Id == rule && change.Configuration.Enabled == false));

    private IEnumerable<Finding> OfNoProject(IReadOnlyList<MeasuredProject> projects)
    {
        var names = projects.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, file) in files.AllWaivers)
        {
            var elsewhere = new Lazy<IReadOnlySet<string>>(() => ProjectNames.Below(Path.GetDirectoryName(path)!));
            foreach (var waiver in file.Waivers.Where(waiver => !names.Contains(waiver.Scope.Project) && !elsewhere.Value.Contains(waiver.Scope.Project)))
            {
                yield return At(path, waiver.Start, GovernanceRules.UnusedWaiver, "warning", "",
                    $"Waiver {waiver.Id} of {waiver.Owner} is for the project '{waiver.Scope.Project}', and there is none of that name: it waives nothing");
            }
        }

        foreach (var (path, file) in files.AllRatchets)
        {
            var elsewhere = new Lazy<IReadOnlySet<string>>(() => ProjectNames.Below(Path.GetDirectoryName(path)!));
            foreach (var line in file.Lines.DistinctBy(line => line.Identity.Project).Where(line => !names.Contains(line.Identity.Project) && !elsewhere.Value.Contains(line.Identity.Project)))
            {
                yield return At(path, line.Start, GovernanceRules.StaleRatchetLine, "error", "",
                    $"The ratchet keeps findings of the project '{line.Identity.Project}', and there is none of that name: remove its lines (platform ratchet prune)");
            }
        }
    }

    private Finding At(string path, int position, string rule, string level, string project, string message) => new()
    {
        Rule = rule,
        Level = level,
        Message = message,
        Project = project,
        Path = root.Relative(path),
        Region = files.TextOf(path).RegionOf(position),
    };
}
