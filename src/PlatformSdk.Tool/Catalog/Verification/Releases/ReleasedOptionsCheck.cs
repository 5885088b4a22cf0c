using PlatformSdk.Tool.Catalog.History;

namespace PlatformSdk.Tool.Catalog.Verification.Releases;

/// <summary>A released configuration key stays, and under a released baseline it keeps its value.</summary>
internal sealed class ReleasedOptionsCheck : ICatalogCheck
{
    public string Name => "released-options";

    public IEnumerable<CatalogFault> Check(CatalogHistory history) => history.ReleasedEntries()
        .SelectMany(entry => Check(history, entry))
        .DistinctBy(fault => (fault.Entry, fault.Field));

    private static IEnumerable<CatalogFault> Check(CatalogHistory history, ReleasedEntry entry)
    {
        foreach (var then in entry.Then.Options)
        {
            var field = $"options[{then.Key}]";
            if (entry.Now.Options.FirstOrDefault(option => string.Equals(option.Key, then.Key, StringComparison.OrdinalIgnoreCase)) is not { } now)
            {
                yield return new CatalogFault(
                    entry.Now.Id, field, "no such key", $"the key that {entry.Release.Version} released", "Put it back: a service that sets it would not start any more.");
                continue;
            }

            foreach (var baseline in entry.Release.Document.Baselines.Where(entry.Release.Released).Intersect(history.Current.Baselines))
            {
                if (now.DefaultAt(baseline) != then.DefaultAt(baseline))
                {
                    yield return new CatalogFault(
                        entry.Now.Id,
                        field,
                        $"{now.DefaultAt(baseline)} under {baseline}",
                        $"{then.DefaultAt(baseline)}, as {entry.Release.Version} released it",
                        "Put it back, and write the new value as a change under preview.");
                }
            }
        }
    }
}
