using System.Text;
using PlatformSdk.Hosting.Baselines;

namespace House.Tests.Catalog;

/// <summary>What each baseline changes against the one before it, by the stage that entries then have.</summary>
internal static class RoadmapPage
{
    private static readonly (string Stage, string Heading)[] Stages =
    [
        ("required", "Becomes required: a rule is an error, a default is on"),
        ("recommended", "Becomes recommended: a rule is a warning, a default is on"),
        ("preview", "Enters preview: off unless adopted; a default counts what it would do"),
        ("deprecated", "Is deprecated: still on, and leaving"),
        ("removed", "Is removed"),
    ];

    public static string Render()
    {
        var text = new StringBuilder("# The roadmap\n\nGenerated from the entries in the code: what a service meets when it moves its pin, and what leaves. ");
        text.Append($"`{SupportedBaselines.Preview}` is what the next baseline would be, and may change with every version of the package; a released baseline does not.\n");
        text.Append("`<PlatformAdopt Include=\"…\" />` takes one entry's change early.\n");
        foreach (var (before, baseline) in SupportedBaselines.All.Zip(SupportedBaselines.All.Skip(1)))
        {
            text.Append($"\n## From {before} to {baseline}\n");
            var lines = Lines(before, baseline).ToList();
            text.Append(lines.Count == 0 ? "\nNothing changes.\n" : string.Concat(lines));
        }

        return text.Append(Leaving()).ToString();
    }

    private static IEnumerable<string> Lines(string before, string baseline)
    {
        foreach (var (stage, heading) in Stages)
        {
            foreach (var line in Section(heading, CatalogItems.All.Where(item => item.StageAt(baseline) == stage && item.StageAt(before) != stage), item => $"{item.StageAt(before) ?? "not there"} before"))
            {
                yield return line;
            }
        }

        var changes = CatalogItems.All
            .SelectMany(item => (item.Options ?? []).Select(option => (item, option, change: option.Changes?.SingleOrDefault(change => change.Baseline == baseline))))
            .Where(row => row.change is not null)
            .ToLookup(row => row.item, row => $"`{row.option.Key}` is {row.change!.Default}, {Previous(row.option, before)} before");
        foreach (var line in Section("Has another value", changes.Select(group => group.Key), item => string.Join("; ", changes[item])))
        {
            yield return line;
        }

        foreach (var line in Section(
            "Detects more",
            CatalogItems.All.Where(item => Revision(item, baseline) is { Number: > 1 }),
            item => $"revision {Revision(item, baseline)!.Number}: {Revision(item, baseline)!.Detects}"))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Section(string heading, IEnumerable<CatalogItem> items, Func<CatalogItem, string> detail)
    {
        var first = true;
        foreach (var item in items)
        {
            yield return (first ? $"\n### {heading}\n| Entry | What it does | What changes | Owner |\n|---|---|---|---|\n" : "") + $"| {Link(item)} | {item.Title} | {detail(item)} | {item.Owner} |\n";
            first = false;
        }
    }

    private static string Leaving()
    {
        var text = new StringBuilder("\n## What has an end\n");
        var leaving = CatalogItems.All.Where(item => item.Sunset is not null || item.Replacement is not null).ToList();
        if (leaving.Count == 0)
        {
            return text.Append("\nNothing.\n").ToString();
        }

        text.Append("\n| Entry | Superfluous with | To be decided by | Replacement | Migration | Owner |\n|---|---|---|---|---|---|\n");
        foreach (var item in leaving)
        {
            text.Append($"| {Link(item)} | {item.Sunset ?? "–"} | {item.SunsetBy ?? "–"} | {item.Replacement ?? "–"} | {item.Migration ?? "–"} | {item.Owner} |\n");
        }

        return text.ToString();
    }

    private static CatalogRevision? Revision(CatalogItem item, string baseline) => item.Revisions?.LastOrDefault(revision => revision.Baseline == baseline);

    private static string Previous(CatalogOption option, string baseline) =>
        option.Changes!.LastOrDefault(change => SupportedBaselines.IndexOf(change.Baseline) <= SupportedBaselines.IndexOf(baseline))?.Default ?? option.Default;

    private static string Link(CatalogItem item) => $"[{item.Id}]({item.Docs["docs/".Length..]})";
}
