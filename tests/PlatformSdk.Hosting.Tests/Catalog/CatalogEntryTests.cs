using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;

namespace PlatformSdk.Hosting.Tests.Catalog;

public sealed class CatalogEntryTests
{
    [Fact]
    public void The_first_revision_need_not_be_listed() => Assert.Equal(1, Entry().RevisionAt(SupportedBaselines.Preview));

    [Theory]
    [InlineData("2026.1", 1)]
    [InlineData("preview", 2)]
    public void A_later_revision_detects_from_its_baseline_on(string baseline, int number)
    {
        Assert.Equal(number, Entry(new RuleRevision(2, "preview", "Also finds it in a helper.")).RevisionAt(baseline));
        Assert.Equal(number, Entry(new RuleRevision(1, "2026.1", "Finds it."), new RuleRevision(2, "preview", "Also finds it in a helper.")).RevisionAt(baseline));
    }

    private static CatalogEntry Entry(params RuleRevision[] revisions) => new()
    {
        Id = "PLAT0001",
        Title = "An entry",
        Owner = Owner.Experience,
        Area = "golden-path",
        Since = "0.1.0",
        Rationale = "To be counted.",
        Cost = "None.",
        Metric = EntryMetric.Findings,
        Stages = [new StageChange(SupportedBaselines.Floor, Stage.Required)],
        Revisions = revisions,
    };
}
