using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>What an answer cannot know, said beside it: a value that may be another one is never given as certain.</summary>
internal sealed class ExplanationNotes(ServiceView view, bool hasRun)
{
    public IEnumerable<string> Of(CatalogedEntry entry)
    {
        if (view.Project is null)
        {
            yield return "This folder has no project: these are the values of the baseline itself. Ask in a service's folder, or with --project, for its own.";
            yield break;
        }

        if (!view.Has(entry))
        {
            yield return $"The project references {RestoredPackage.Name} and not {entry.Package}: a host without HTTP does not have it.";
        }

        foreach (var note in OfThePackages())
        {
            yield return note;
        }

        if (view.Waivers.File.Faults.Count > 0)
        {
            yield return $"{view.Shorten(view.Waivers.PlaceOf(view.Waivers.File.Faults[0].Start))}: no waiver applies, because the file cannot be read: {view.Waivers.File.Faults[0].Message}";
        }

        if (entry.Kind == EntryStates.Rule)
        {
            yield return "A line in .editorconfig, a pragma or NoWarn that silences a required rule is reported by the build: it is not seen here.";
        }
        else if (!hasRun)
        {
            yield return "Code (services.Configure) and the command line are not seen from here. Start the service with the environment variable Platform__StartupReport__Path=report.json, then ask again with --report report.json.";
        }
    }

    private IEnumerable<string> OfThePackages()
    {
        if (view.Packages == PackageState.NotReferenced)
        {
            yield return "The project does not reference PlatformSdk: it has none of this. These are the values that it would have.";
        }

        if (view.Packages == PackageState.NotRestored)
        {
            yield return "The project is not restored: the tool's own catalogue was read, and settings that packages bring are not seen. Run dotnet restore.";
        }

        if (view.Packages == PackageState.Restored && view.Catalog.Document.Package is { } described && view.PackageVersion is { } restored && described != restored)
        {
            yield return $"The restored package is {restored} and brings no catalogue; this is the one of {described}. What came after {restored} is not in the service.";
        }

        if (view.Catalog.Document.Baselines.IndexOf(view.Baseline) < 0)
        {
            yield return $"The baseline {view.Baseline} is not among those that the package supports ({string.Join(", ", view.Catalog.Document.Baselines)}): the build fails with PLAT9001.";
        }
    }
}
