namespace PlatformSdk.Tool.Building;

/// <summary>What the build knew of a project and one of its target frameworks.</summary>
internal sealed class ProjectFacts
{
    private const char Separator = '\u001F';
    private readonly Dictionary<string, string> values;

    private ProjectFacts(Dictionary<string, string> values, string stem)
    {
        this.values = values;
        ReachedCompiler = File.Exists(stem + ".compile");
        Log = stem + ".sarif";
    }

    /// <summary>Whether the build came as far as the compiler; if not, only name, path and frameworks are known.</summary>
    public bool ReachedCompiler { get; }

    /// <summary>Where the compiler's log is, if it wrote one.</summary>
    public string Log { get; }

    public string Name => this["Name"];

    public string Path => this["Project"];

    public bool IsCSharp => this["Language"] is "C#";

    public string? TargetFramework => Given("TargetFramework");

    /// <summary>All frameworks that the project targets.</summary>
    public IReadOnlyList<string> TargetFrameworks => this["TargetFrameworks"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ProjectReferences => List("ProjectReferences");

    public string AssemblyName => this["AssemblyName"];

    public string? Baseline => Given("PlatformBaseline");

    /// <summary>The role as set or derived: test, tool, library, service; empty where the analyzers derive it.</summary>
    public string? Role => Given("PlatformRole");

    public bool IsTest => Role is "test" || (Role is null && string.Equals(this["IsTestProject"], "true", StringComparison.OrdinalIgnoreCase));

    public bool IsService => !IsTest && Role is null or "service" && this["OutputType"] is "Exe" or "WinExe";

    /// <summary>The severities that the package in use gives its rules under the pin.</summary>
    public string? SeverityFile => Given("SeverityFile");

    public IReadOnlyList<string> Adopted => List("PlatformAdopt");

    public IReadOnlyList<string> Held => List("PlatformHold");

    public string? AsOf => Given("PlatformAsOf");

    public string? RunAnalyzers => Given("RunAnalyzers");

    public string? RunAnalyzersDuringBuild => Given("RunAnalyzersDuringBuild");

    public string NoWarn => this["NoWarn"];

    public bool TreatWarningsAsErrors => this["TreatWarningsAsErrors"] is "true";

    /// <summary>The analyzer assemblies that are ours.</summary>
    public IReadOnlyList<string> Analyzers => List("Analyzers");

    /// <summary>The version of the package that the compiler is given, directly or through another project.</summary>
    public string? PackageVersion => List("PackageVersions") is [var version, ..] ? version : null;

    /// <summary>The packages of ours that the project names itself.</summary>
    public IReadOnlyList<string> PackageReferences => List("PackageReferences");

    /// <summary>What the project excludes of those packages.</summary>
    public string ExcludeAssets => this["ExcludeAssets"];

    /// <summary>What the project limits those packages to.</summary>
    public string IncludeAssets => this["IncludeAssets"];

    /// <summary>The waiver and ratchet files that the compiler is given.</summary>
    public IReadOnlyList<string> AdditionalFiles => List("AdditionalFiles");

    private string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>Reads what <c>PlatformSdk.Measurement.targets</c> wrote; where it wrote it is where the compiler's log is, too.</summary>
    /// <param name="stem">The path without its ending.</param>
    public static ProjectFacts Read(string stem)
    {
        var compile = stem + ".compile";
        IEnumerable<string> lines = File.ReadLines(stem + ".begin");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(compile) ? lines.Concat(File.ReadLines(compile)) : lines)
        {
            var parts = line.Split('=', 2);
            if (parts.Length == 2)
            {
                values[parts[0]] = Uri.UnescapeDataString(parts[1]);
            }
        }

        return new ProjectFacts(values, stem);
    }

    private string? Given(string name) => this[name] is { Length: > 0 } value ? value : null;

    private string[] List(string name) => this[name].Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
