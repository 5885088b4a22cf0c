using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>How many findings of each identity there are that no waiver covers, as a ratchet counts them.</summary>
internal static class IdentityCounts
{
    /// <param name="projects">The projects and frameworks; of several frameworks the one with the most counts.</param>
    /// <param name="files">Their waivers.</param>
    /// <param name="counts">Which results count.</param>
    public static IReadOnlyDictionary<FindingIdentity, int> Of(IEnumerable<MeasuredProject> projects, GovernanceFiles files, Func<CompilerResult, bool> counts)
    {
        var most = new Dictionary<FindingIdentity, int>();
        foreach (var project in projects.Where(project => project.Facts is not null))
        {
            var keys = (project.Log?.Results ?? [])
                .Where(result => GovernanceRules.IsOfCode(result.Rule) && counts(result) && !files.Covering(project.Facts!, result).Any())
                .Select(FindingKey.Of).OfType<FindingKey>();
            foreach (var (identity, count) in keys.CountBy(key => key.Identity))
            {
                most[identity] = Math.Max(count, most.GetValueOrDefault(identity));
            }
        }

        return most;
    }
}
