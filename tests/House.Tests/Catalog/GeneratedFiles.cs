using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;

namespace House.Tests.Catalog;

/// <summary>Every file that is made from the lists, and what belongs in it.</summary>
internal static class GeneratedFiles
{
    private const string Severities = "src/PlatformSdk.Hosting/severities/";

    // A package's page is read on the registry, where the repository's paths lead nowhere.
    private const string Online = "https://github.com/platformsdk/platformsdk/blob/main/docs/defaults/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyDictionary<string, Func<string>> ByPath { get; } = new Dictionary<string, Func<string>>
    {
        ["docs/catalog.json"] = Catalog,
        ["docs/defaults/README.md"] = Defaults,
        ["docs/owners.md"] = OwnersPage.Render,
        ["docs/roadmap.md"] = RoadmapPage.Render,
        ["docs/rules/README.md"] = Rules,
        ["CONTRIBUTING.md"] = () => GeneratedBlock.Replace(Repository.Read("CONTRIBUTING.md"), "owners", OwnersPage.Headings()),
        ["README.md"] = () => GeneratedBlock.Replace(Repository.Read("README.md"), "defaults", DefaultRows("docs/defaults/", CatalogItems.Defaults)),
        [Package("PlatformSdk")] = () => GeneratedBlock.Replace(Repository.Read(Package("PlatformSdk")), "defaults", DefaultRows(Online, CatalogItems.Defaults)),
        [Package("PlatformSdk.Hosting")] = () => GeneratedBlock.Replace(Repository.Read(Package("PlatformSdk.Hosting")), "defaults", DefaultRows(Online, CatalogItems.HostNeutral)),
        [Severities + "2026.1.globalconfig"] = () => Severity("2026.1"),
        [Severities + "preview.globalconfig"] = () => Severity("preview"),
    };

    private static string Catalog() => JsonSerializer.Serialize(
        new CatalogDocument("https://raw.githubusercontent.com/platformsdk/platformsdk/main/docs/catalog.schema.json", 1, PlatformPackage.Version, SupportedBaselines.All, CatalogItems.All), Json) + "\n";

    private static string Defaults() =>
        "# The defaults\n\nGenerated from the entries in `src`. Each has a page with its exact effect.\n\n" + DefaultRows("", CatalogItems.Defaults);

    private static string DefaultRows(string folder, IReadOnlyList<CatalogItem> defaults)
    {
        var text = new StringBuilder($"| Default | What a service gets | Switch off with | Owner | {string.Join(" | ", SupportedBaselines.All)} |\n");
        text.Append("|---|---|---|---|").Insert(text.Length, "---|", SupportedBaselines.All.Count).Append('\n');
        foreach (var item in defaults)
        {
            text.Append($"| [{item.Id}]({folder}{CatalogItems.KebabCase(item.Id)}.md) | {item.Title} | `Platform:{item.Id}:Enabled=false` | {item.Owner} | {Stages(item)} |\n");
        }

        return text.ToString();
    }

    private static string Rules()
    {
        var text = new StringBuilder("# The rules\n\nGenerated from the rules in `analyzers`. Required is an error, recommended a warning, preview off.\n\n");
        text.Append($"| Rule | Reports | Fix | Area | Owner | {string.Join(" | ", SupportedBaselines.All)} |\n");
        text.Append("|---|---|---|---|---|").Insert(text.Length, "---|", SupportedBaselines.All.Count).Append('\n');
        foreach (var item in CatalogItems.All.Where(item => item.Kind == "rule"))
        {
            text.Append($"| [{item.Id}]({item.Id}.md) | {item.Title} | {(item.HasFix == true ? "yes" : "no")} | {item.Area} | {item.Owner} | {Stages(item)} |\n");
        }

        return text.ToString();
    }

    private static string Package(string id) => $"src/{id}/README.md";

    private static string Stages(CatalogItem item) =>
        string.Join(" | ", SupportedBaselines.All.Select(baseline => item.StageAt(baseline) ?? "–"));

    private static string Severity(string baseline)
    {
        var text = new StringBuilder($"# Generated from the rules' stages: how severe each is under the baseline {baseline}.\n");

        // The build reads these two: it has no list of baselines to look in.
        text.Append($"# previous: {SupportedBaselines.Shift(baseline, -1)}\n# next: {SupportedBaselines.Shift(baseline, 1)}\nis_global = true\nglobal_level = -50\n\n");

        // Which defaults there are and how long each may be waived, in days: the analyzers have no other way to know.
        text.Append($"platform_defaults = {string.Join('|', CatalogItems.Defaults.Select(item => $"{item.Id}:{item.MaximalWaiverDays}"))}\n\n");
        foreach (var rule in CatalogItems.Rules.Where(rule => rule.Area != "governance"))
        {
            text.Append($"dotnet_diagnostic.{rule.Id}.severity = {rule.At(baseline)?.Severity ?? "none"}\n");
        }

        return text.ToString();
    }
}
