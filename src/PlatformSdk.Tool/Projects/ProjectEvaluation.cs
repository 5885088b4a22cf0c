namespace PlatformSdk.Tool.Projects;

/// <summary>What MSBuild says a project is.</summary>
internal sealed record ProjectEvaluation
{
    /// <summary>The project file.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<ProjectItem>> ItemLists { get; init; }

    public string Directory => System.IO.Path.GetDirectoryName(Path) ?? ".";

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>All frameworks that the project is built for.</summary>
    public IReadOnlyList<string> TargetFrameworks =>
    [
        .. (Property("TargetFrameworks") is { Length: > 0 } several ? several : Property("TargetFramework"))
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The value of a property that was asked for, trimmed; empty where it is not set.</summary>
    public string Property(string name) => Properties.GetValueOrDefault(name, "").Trim();

    /// <summary>The items of a type that was asked for.</summary>
    public IReadOnlyList<ProjectItem> Items(string type) => ItemLists.GetValueOrDefault(type, []);
}
