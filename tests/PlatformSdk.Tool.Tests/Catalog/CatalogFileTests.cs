using System.Text;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Tests.Catalog;

public sealed class CatalogFileTests
{
    [Fact]
    public void Reads_a_released_catalogue_that_lacks_the_newer_fields()
    {
        var document = CatalogFile.Read(Clone.PathOf("docs/releases/0.1.0/catalog.json")).Document;

        Assert.Null(document.Package);
        Assert.Equal(["2026.1", "preview"], document.Baselines);
        var rule = document.Find("PLAT2002")!;
        Assert.Equal((null, null, null, 1), (rule.Cost, rule.Metric, rule.MaximalWaiverDays, rule.RevisionAt("preview")));
        Assert.Equal(("recommended", "required"), (rule.StageAt("2026.1"), rule.StageAt("preview")));
        Assert.Empty(rule.Options);
    }

    [Fact]
    public void Reads_everything_that_is_generated()
    {
        var document = CatalogFile.Read(Clone.PathOf("docs/catalog.json")).Document;

        Assert.NotNull(document.Package);
        Assert.All(document.Entries, entry => Assert.False(string.IsNullOrEmpty(entry.Cost) || entry.Metric is null || entry.MaximalWaiverDays is null));
        Assert.All(document.Entries.Where(entry => entry.Kind == "default"), entry => Assert.All(entry.Stages, stage => Assert.NotNull(stage.Mode)));
        Assert.All(document.Entries.Where(entry => entry.Kind == "rule"), entry => Assert.All(entry.Stages, stage => Assert.NotNull(stage.Severity)));
        Assert.Contains(document.Entries, entry => entry.Options.Count > 1);
        Assert.Contains(document.Entries, entry => entry.SunsetBy is not null);
    }

    [Fact]
    public void Reads_past_a_byte_order_mark_and_what_a_newer_package_adds() => Assert.Equal(
        "X", CatalogFile.Parse(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Minimal("\"new\": [1], "))).ToArray(), "file").Document.Entries[0].Id);

    [Theory]
    [InlineData("{", "file(1,")]
    [InlineData("{\n  \"version\": \"one\"\n}", "file(2,")]
    [InlineData("null", "needs a version")]
    [InlineData("[]", "file(1,")]
    [InlineData("{}", "needs a version")]
    [InlineData("""{ "version": 1, "baselines": ["preview"], "entries": [null] }""", "needs a version")]
    [InlineData("""{ "version": 1, "baselines": ["preview"], "entries": [{ "id": null, "stages": null }] }""", "needs a version")]
    [InlineData("""{ "version": 2, "baselines": ["preview"], "entries": [{ "id": "X" }] }""", "Update the tool")]
    public void What_is_no_catalogue_is_refused_with_its_place(string text, string message) => Assert.Contains(
        message, Assert.Throws<CatalogUnreadableException>(() => CatalogFile.Parse(Encoding.UTF8.GetBytes(text), "file")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.StartsWith(
        "nowhere.json cannot be read", Assert.Throws<CatalogUnreadableException>(() => CatalogFile.Read("nowhere.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026.9", "2026.10")]
    [InlineData("2026.2", "2027.1")]
    [InlineData("2099.9", "preview")]
    public void Baselines_are_compared_by_year_and_number(string earlier, string later)
    {
        Assert.True(BaselineOrder.IsInForce(earlier, later));
        Assert.False(BaselineOrder.IsInForce(later, earlier));
    }

    [Theory]
    [InlineData("2026.1", true)]
    [InlineData("preview", true)]
    [InlineData("2026.01", false)]
    [InlineData("2026", false)]
    [InlineData("latest", false)]
    public void A_baseline_is_a_year_and_a_number(string text, bool isBaseline) => Assert.Equal(isBaseline, BaselineOrder.IsBaseline(text));

    private static string Minimal(string more) => $$"""{ "version": 1, {{more}}"baselines": ["preview"], "entries": [{ "id": "X" }] }""";
}
