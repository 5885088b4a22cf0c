using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Tests.Check;

/// <summary>A measured project of the name Shop that no build was needed for: its facts are written as the build writes them.</summary>
internal sealed class Measured : IDisposable
{
    public const string Hash = "0123456789abcdef";
    private readonly Folder _folder = new();

    public string Root => _folder.Path;

    public void Write(string path, string content) => _folder.Write(path, content);

    public MeasuredProject Project(IEnumerable<CompilerResult> results, string framework = "net10.0", string frameworks = "", IEnumerable<string>? rules = null, params (string Name, string Value)[] facts)
    {
        var stem = framework + facts.Length;
        var project = _folder["Shop.csproj"];
        string[] files = [_folder["platform.waivers.json"], _folder["platform.ratchet.json"]];
        Write(stem + ".begin", Lines([("Project", project), ("Name", "Shop"), ("Language", "C#"), ("TargetFramework", framework), ("TargetFrameworks", frameworks)]));
        Write(stem + ".compile", Lines([
            ("AdditionalFiles", string.Join('\u001F', files)), ("Analyzers", "PlatformSdk.Analyzers.dll"), ("PlatformAsOf", "2026-06-15"),
            ("SeverityFile", Path.Combine(Folder.Repository, "src", "PlatformSdk.Hosting", "severities", "2026.1.globalconfig")), .. facts]));
        return new MeasuredProject
        {
            Name = "Shop",
            Path = project,
            TargetFramework = framework,
            State = MeasurementState.Complete,
            Facts = ProjectFacts.Read(_folder[stem]),
            Log = new CompilerLog(
                (rules ?? ["PLAT1001", "PLAT2002", "PLAT2006"]).ToDictionary(id => id, id => new SarifRule { Id = id }),
                [Required("PLAT1001"), Required("PLAT2006")],
                [.. results]),
        };
    }

    public CheckResult Judge(params MeasuredProject[] projects) =>
        new BuildCheck(new SourceRoot(Root), new DateTime(2026, 6, 15)).Judge(new MeasuredBuild(_folder["Shop.csproj"], projects, [], []));

    /// <summary>A finding in the member <c>M:Gate.Open</c>.</summary>
    public CompilerResult Result(string rule, string level, CompilerSuppression? suppression = null) => new(
        rule, level, "message", _folder["Gate.cs"], new SarifRegion { StartLine = 3, StartColumn = 1 }, suppression,
        new Dictionary<string, string?> { ["platform.project"] = "Shop", ["platform.path"] = "Gate.cs", ["platform.symbol"] = "M:Gate.Open", ["platform.hash"] = Hash });

    public void Dispose() => _folder.Dispose();

    private static SarifConfigurationOverride Required(string rule) => new(new SarifRuleReference(rule, null), new SarifConfiguration { Level = "error" });

    private static string Lines(IEnumerable<(string Name, string Value)> facts) =>
        string.Join('\n', facts.Select(fact => $"{fact.Name}={Uri.EscapeDataString(fact.Value)}"));
}
