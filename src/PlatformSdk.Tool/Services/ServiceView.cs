using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Configuration;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Services;

/// <summary>A service as its project and its configuration files say it is; outside of any project, the platform's own values.</summary>
internal sealed record ServiceView
{
    public ProjectEvaluation? Project { get; init; }

    public required PackageState Packages { get; init; }

    /// <summary>The restored version of <c>PlatformSdk.Hosting</c>.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>Whether the project has <c>PlatformSdk.Hosting</c> alone, so that it has no defaults that need HTTP.</summary>
    public bool LacksWebPackage { get; init; }

    public required CatalogFile Catalog { get; init; }

    /// <summary>The baseline whose values count.</summary>
    public required string Baseline { get; init; }

    /// <summary>Why that baseline, and where it is said.</summary>
    public required string BaselineOrigin { get; init; }

    /// <summary>Whether the project names it.</summary>
    public bool IsPinned { get; init; }

    public IReadOnlyList<Deviation> Adopted { get; init; } = [];

    public IReadOnlyList<Deviation> Held { get; init; } = [];

    public IReadOnlyList<LayerSetting> Layers { get; init; } = [];

    public ServiceConfiguration Configuration { get; init; } = ServiceConfiguration.Empty;

    public required string EnvironmentName { get; init; }

    public WaiversView Waivers { get; init; } = WaiversView.None;

    /// <summary>The day by which waivers are judged.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>Whether the packages that the project references have the entry.</summary>
    public bool Has(CatalogedEntry entry) => !(LacksWebPackage && Packages == PackageState.Restored && entry.Package == RestoredPackage.WebName);

    public Deviation? HoldOf(string id) => Held.FirstOrDefault(item => item.Id == id);

    /// <summary>An entry that is held is not adopted, whatever else the project says.</summary>
    public Deviation? AdoptionOf(string id) => HoldOf(id) is null ? Adopted.FirstOrDefault(item => item.Id == id) : null;

    /// <summary>The baseline whose values one entry takes.</summary>
    public string BaselineOf(string id) => Shift(HoldOf(id) is not null ? -1 : AdoptionOf(id) is not null ? 1 : 0);

    /// <summary>The baseline so many steps later, or the nearest there is; the baseline itself where the catalogue does not know it.</summary>
    public string Shift(int steps)
    {
        var baselines = Catalog.Document.Baselines;
        var index = baselines.IndexOf(Baseline);
        return index < 0 ? Baseline : baselines[Math.Clamp(index + steps, 0, baselines.Count - 1)];
    }

    public IEnumerable<Waiver> LiveWaiversOf(string id) => Project is { } project
        ? Waivers.File.Waivers.Where(waiver => waiver.Rule == id && waiver.Scope.Project == project.Name && !waiver.IsExpired(AsOf))
        : [];

    /// <summary>The project, where all that a statement about the service rests on could be read.</summary>
    public ProjectEvaluation RequireMeasurable()
    {
        if (Packages != PackageState.Restored || Project is null)
        {
            throw ToolException.CouldNotMeasure(Packages == PackageState.NotRestored
                ? new ToolError(Project?.Path ?? "", "it is not restored", "a restored service that uses the packages", "dotnet restore")
                : new ToolError(Project?.Path ?? "", "it does not reference PlatformSdk", "a service that uses the packages", "Name the project of a service: --project <path>."));
        }

        return Catalog.Document.Baselines.IndexOf(Baseline) < 0
            ? throw ToolException.CouldNotMeasure(new ToolError(
                Project.Path, $"it is pinned to {Baseline}, which the package does not support", string.Join(" or ", Catalog.Document.Baselines), "Pin one of them."))
            : Waivers.File.Faults is [var fault, ..]
            ? throw ToolException.CouldNotMeasure(new ToolError(Waivers.PlaceOf(fault.Start), fault.Message, "waivers that can be read", "Mend the file: until then no waiver applies."))
            : Project;
    }

    /// <summary>A path as a person in the project's folder would write it.</summary>
    public string Shorten(string path)
    {
        var relative = Project is { } project ? Path.GetRelativePath(project.Directory, path) : path;
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
