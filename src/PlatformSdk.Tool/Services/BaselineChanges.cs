using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Services;

/// <summary>What is different about an entry under another baseline.</summary>
internal static class BaselineChanges
{
    public static IEnumerable<BaselineChange> Of(CatalogedEntry entry, string from, string to)
    {
        if (entry.StageAt(from) != entry.StageAt(to))
        {
            yield return new BaselineChange("stage", null, entry.StageAt(from) ?? "absent", entry.StageAt(to) ?? "absent");
        }

        var (before, after) = (EntryStates.Describe(entry, from), EntryStates.Describe(entry, to));
        if (before != after)
        {
            yield return new BaselineChange(entry.Kind == EntryStates.Rule ? BaselineChange.Severity : BaselineChange.Mode, null, before, after);
        }

        if (entry.RevisionAt(from) != entry.RevisionAt(to))
        {
            yield return new BaselineChange("revision", null, Detected(entry, from), Detected(entry, to));
        }

        foreach (var option in entry.Options.Where(option => option.DefaultAt(from) != option.DefaultAt(to)))
        {
            yield return new BaselineChange("value", option.Key, option.DefaultAt(from), option.DefaultAt(to));
        }
    }

    private static string Detected(CatalogedEntry entry, string baseline)
    {
        var number = entry.RevisionAt(baseline);
        return entry.Revisions.LastOrDefault(revision => revision.Number == number)?.Detects ?? "what it began with";
    }
}
