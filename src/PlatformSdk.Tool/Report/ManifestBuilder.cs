using System.Globalization;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Report;

/// <summary>Makes the manifest of a service out of its files.</summary>
internal static class ManifestBuilder
{
    public static Manifest Build(ServiceView view)
    {
        var project = view.RequireMeasurable();
        return new Manifest
        {
            Service = project.Property("AssemblyName") is { Length: > 0 } name ? name : project.Name,
            Project = Path.GetRelativePath(RepositoryRoot.Find(project.Directory) ?? project.Directory, project.Path).Replace('\\', '/'),
            PackageVersion = view.PackageVersion,
            ToolVersion = ToolPackage.Version,
            Baseline = view.Baseline,
            Pinned = view.IsPinned,
            AsOf = Day(view.AsOf),
            Environment = view.EnvironmentName,
            TargetFrameworks = project.TargetFrameworks,
            Adopted = [.. view.Adopted.Select(static item => item.Id).Distinct(StringComparer.Ordinal)],
            Held = [.. view.Held.DistinctBy(static item => item.Id).Select(item => new ManifestHold(item.Id, item.Waiver, Expires(view, item)))],
            Layers = [.. view.Layers.GroupBy(static setting => setting.Layer, StringComparer.Ordinal).Select(static layer =>
                new ManifestLayer(layer.Key, [.. layer.Select(static setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase)]))],
            Waivers = Count(view, project),
            Entries = [.. view.Catalog.Document.Entries.Select(entry => Describe(view, entry))],
        };
    }

    private static ManifestWaivers Count(ServiceView view, ProjectEvaluation project)
    {
        var own = view.Waivers.File.Waivers.Where(waiver => waiver.Scope.Project == project.Name).ToList();
        var live = own.FindAll(waiver => !waiver.IsExpired(view.AsOf));
        return new ManifestWaivers(live.Count, own.Count - live.Count, live.Count(waiver => (waiver.Expires - view.AsOf).Days < WaiverReview.NoticeDays));
    }

    private static ManifestEntry Describe(ServiceView view, CatalogedEntry entry)
    {
        var state = EntryStates.Of(view, entry);
        var baseline = view.BaselineOf(entry.Id);
        return new ManifestEntry(
            entry.Id,
            entry.Kind,
            entry.Owner,
            entry.StageAt(baseline) ?? "absent",
            state.Value,
            state.Origin.Source,
            entry.Kind == EntryStates.Rule ? entry.RevisionAt(baseline) : null,
            // The switch is no setting: what it does is the state, and its origin the state's.
            [.. entry.Options.Where(option => option.Key != EntryStates.EnabledKey(entry))
                .Select(option => (option.Key, State: EntryStates.Of(view, entry, option)))
                .Where(static one => one.State.IsOverridden)
                .Select(static one => new ManifestOverride(one.Key, one.State.Origin.Source))]);
    }

    private static string? Expires(ServiceView view, Deviation hold) =>
        view.LiveWaiversOf(hold.Id).FirstOrDefault(waiver => waiver.Id == hold.Waiver) is { } waiver ? Day(waiver.Expires) : null;

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
