using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Catalog.History;

/// <summary>
/// What was released, oldest first, and the catalogue that would be released next. A baseline is frozen by the first
/// release that has it; <c>preview</c> is none, so it may say something else in every release.
/// </summary>
internal sealed class CatalogHistory
{
    public CatalogHistory(IEnumerable<CatalogRelease> releases, CatalogFile current)
    {
        Releases = [.. releases.OrderBy(release => release.Version)];
        Current = current.Document;
        Name = current.Name;
        Baselines =
        [
            .. Releases.SelectMany(release => release.Document.Baselines).Concat(Current.Baselines)
                .Distinct(StringComparer.Ordinal)
                .Order(BaselineOrder.Instance),
        ];
    }

    public IReadOnlyList<CatalogRelease> Releases { get; }

    public CatalogDocument Current { get; }

    /// <summary>What messages call the current catalogue.</summary>
    public string Name { get; }

    /// <summary>All that were ever there, oldest first; those that are supported no more count where time is counted in baselines.</summary>
    public IReadOnlyList<string> Baselines { get; }

    /// <summary>The one that the product began with.</summary>
    public string FirstBaseline => Baselines[0];

    /// <summary>
    /// Before 1.0.0 the product is still being put together: entries may join its first baseline. From then on a new entry
    /// begins in preview like any other change.
    /// </summary>
    public bool IsBeforeVersionOne => Current.Package?.StartsWith("0.", StringComparison.Ordinal) == true;

    /// <summary>Whether a page of the docs exists. Unless told, every page does.</summary>
    public Func<string, bool> HasPage { get; private init; } = static _ => true;

    /// <summary>The same history beside docs in which one can look.</summary>
    public CatalogHistory WithPages(Func<string, bool> hasPage) => new(Releases, new CatalogFile(Name, Current)) { HasPage = hasPage };

    public bool IsReleased(string baseline) => Releases.Any(release => release.Released(baseline));

    /// <summary>The releases that have an entry of that name, oldest first.</summary>
    public IEnumerable<CatalogRelease> ReleasesWith(string id) => Releases.Where(release => release.Document.Find(id) is not null);

    /// <summary>Every entry that a release said something about, together with what became of it; the oldest release first.</summary>
    public IEnumerable<ReleasedEntry> ReleasedEntries() =>
        from release in Releases
        from entry in release.Document.Entries
        let current = Current.Find(entry.Id)
        where current is not null
        select new ReleasedEntry(release, entry, current);
}
