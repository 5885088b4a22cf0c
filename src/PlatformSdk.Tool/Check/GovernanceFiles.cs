using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>The waivers and ratchets that the projects of a build were compiled with.</summary>
internal sealed class GovernanceFiles(DateTime today)
{
    private readonly Dictionary<(ProjectFacts Project, string Name), string?> paths = [];
    private readonly Dictionary<string, GovernanceText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WaiverFile> waivers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RatchetFile> ratchets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<FindingIdentity>> kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string Project, string Rule)>> keptRules = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, DateTime AsOf), WaiverIndex> indexes = [];

    /// <summary>Every waivers file of the build.</summary>
    public IEnumerable<(string Path, WaiverFile File)> AllWaivers => waivers.Select(one => (one.Key, one.Value));

    /// <summary>Every ratchet of the build.</summary>
    public IEnumerable<(string Path, RatchetFile File)> AllRatchets => ratchets.Select(one => (one.Key, one.Value));

    /// <summary>Reads the files of all projects.</summary>
    public void ReadAll(IEnumerable<ProjectFacts> projects)
    {
        foreach (var project in projects)
        {
            _ = (WaiversOf(project), RatchetOf(project));
        }
    }

    public GovernanceText TextOf(string path) => Once(texts, path, () => new GovernanceText(File.ReadAllText(path)));

    public (string Path, WaiverFile File)? WaiversOf(ProjectFacts project) =>
        FileOf(project, WaiverFile.Name) is { } path ? (path, Once(waivers, path, () => WaiverFile.Read(TextOf(path).Text, AnyEntry.Instance))) : null;

    public (string Path, RatchetFile File)? RatchetOf(ProjectFacts project) =>
        FileOf(project, RatchetFile.Name) is { } path ? (path, Once(ratchets, path, () => RatchetFile.Read(TextOf(path).Text))) : null;

    /// <summary>The day that the project's waivers are judged by.</summary>
    public DateTime AsOf(ProjectFacts project) => project.AsOf is { } day && WaiverReader.TryReadDay(day, out var asOf) ? asOf : today.Date;

    /// <summary>The live waivers that cover what the compiler found.</summary>
    public IEnumerable<Waiver> Covering(ProjectFacts project, CompilerResult result) =>
        FindingKey.Of(result) is { } key && WaiversOf(project) is { } waived
            ? IndexOf(waived.Path, waived.File, AsOf(project)).Covering(key.Identity.Rule, key.Place)
            : [];

    /// <summary>The live waivers of a rule somewhere in the project.</summary>
    public IEnumerable<Waiver> Live(ProjectFacts project, string rule) =>
        (WaiversOf(project)?.File.Waivers ?? []).Where(waiver => waiver.Rule == rule && waiver.Scope.Project == project.Name && !waiver.IsExpired(AsOf(project)));

    /// <summary>Whether the ratchet keeps findings of that identity.</summary>
    public bool IsKept(ProjectFacts project, CompilerResult result) =>
        FindingKey.Of(result) is { } key && RatchetOf(project) is { } ratchet
        && Once(kept, ratchet.Path, () => [.. ratchet.File.Lines.Select(line => line.Identity)]).Contains(key.Identity);

    /// <summary>Whether the ratchet keeps any finding of a rule in the project.</summary>
    public bool HasRatchet(ProjectFacts project, string rule) => RatchetOf(project) is { } ratchet
        && Once(keptRules, ratchet.Path, () => [.. ratchet.File.Lines.Select(line => (line.Identity.Project, line.Identity.Rule))]).Contains((project.Name, rule));

    private WaiverIndex IndexOf(string path, WaiverFile file, DateTime asOf) => Once(indexes, (path, asOf), () => new WaiverIndex(file.Waivers, asOf));

    private string? FileOf(ProjectFacts project, string name) => Once(paths, (project, name), () => project.AdditionalFiles.FirstOrDefault(file =>
        string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase) && File.Exists(file)));

    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key, Func<TValue> make)
        where TKey : notnull
    {
        if (!values.TryGetValue(key, out var value))
        {
            values.Add(key, value = make());
        }

        return value;
    }
}
