using PlatformSdk.Tool.Catalog.History;

namespace PlatformSdk.Tool.Catalog.Verification.Entries;

/// <summary>Each entry has a team that answers for it, and can be reached.</summary>
internal sealed class OwnerCheck : ICatalogCheck
{
    public string Name => "owner";

    public IEnumerable<CatalogFault> Check(CatalogHistory history)
    {
        foreach (var entry in history.Current.Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Owner))
            {
                yield return new CatalogFault(entry.Id, "owner", "nobody", "a team", "Name the team that answers for it; without one it may not ship.");
            }
            else if (string.IsNullOrWhiteSpace(entry.Contact))
            {
                yield return new CatalogFault(entry.Id, "contact", "nothing", $"how to reach {entry.Owner}", "Say how to reach the team.");
            }
        }
    }
}
