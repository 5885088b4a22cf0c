using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Catalog.Verification;

namespace PlatformSdk.Tool.Tests.Catalog;

public sealed class CatalogVerifierTests
{
    public static TheoryData<string> Bad => [.. BadHistory.All.Keys];

    [Fact]
    public void A_good_history_passes() => Assert.Empty(CatalogVerifier.Verify(SampleHistory.Good));

    [Fact]
    public void What_was_released_was_good_when_it_was() => Assert.Empty(CatalogVerifier.Verify(
        new CatalogHistory([new CatalogRelease(new Version(1, 0, 0), SampleHistory.First)], new CatalogFile("1.1.0", SampleHistory.Second))));

    [Fact]
    public void The_first_catalogue_needs_no_history() => Assert.Empty(CatalogVerifier.Verify(new CatalogHistory([], new CatalogFile("1.0.0", SampleHistory.First))));

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_history_is_rejected_and_says_where_and_what_to_do(string name)
    {
        var bad = BadHistory.All[name];

        var faults = CatalogVerifier.Verify(bad.History);

        var fault = Assert.Single(faults, fault => fault.Check == bad.Check && fault.Entry == bad.Entry && fault.Field == bad.Field && fault.Found.Contains(bad.Found, StringComparison.Ordinal));
        Assert.Contains(bad.Expected, fault.Expected, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Remedy, StringComparison.Ordinal);
        Assert.InRange(fault.Remedy.Length, 15, 200);
        Assert.All(faults.Where(other => other != fault), other => Assert.Contains(other.Check, bad.Also));
    }

    [Fact]
    public void Every_promise_is_broken_by_one_of_the_bad_histories() => Assert.Equal(
        CatalogVerifier.Checks.Select(check => check.Name).Order(StringComparer.Ordinal),
        BadHistory.All.Values.Select(bad => bad.Check).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Under_preview_everything_may_change() => Assert.Empty(CatalogVerifier.Verify(SampleHistory.With("PLAT1001", entry => entry with
    {
        Stages = [.. entry.Stages, SampleHistory.Fails("preview") with { Stage = "deprecated", Severity = "warning" }],
        Revisions = [new CatalogedRevision(2, "preview", "Something else.")],
        Replacement = "the compiler's own warning",
        Migration = "docs/migrations/plat1001.md",
        Sunset = "The compiler warns.",
        SunsetBy = "2029-01-31",
    })));

    [Theory]
    [InlineData("0.9.0", "2026.1", true)]
    [InlineData("0.9.0", "2026.2", false)]
    [InlineData("1.2.0", "2026.1", false)]
    public void Before_version_one_entries_may_join_the_first_baseline(string package, string baseline, bool isLegal)
    {
        var entry = SampleHistory.Default("Cors", [.. baseline == "2026.1" ? [] : new[] { SampleHistory.Counts("2026.1") }, SampleHistory.On(baseline, "recommended")]);
        var history = SampleHistory.Of(SampleHistory.Current with { Package = package, Entries = [.. SampleHistory.Current.Entries, entry] });

        Assert.Equal(isLegal ? [] : ["new-entry"], CatalogVerifier.Verify(history).Select(fault => fault.Check));
    }

    [Fact]
    public void A_baseline_may_go_after_four_more_and_takes_what_was_removed_with_it()
    {
        string[] baselines = ["2026.2", "2027.1", "2027.2", "2028.1", "preview"];
        var released = SampleHistory.Current with
        {
            Baselines = ["2026.1", .. baselines],
            Entries = [.. SampleHistory.Current.Entries.Select(entry => entry.Id == "Banner" ? entry with { Stages = [SampleHistory.On("2026.1", "required"), SampleHistory.On("2026.2", "deprecated"), new CatalogedStage("2027.2", "removed", "off")] } : entry)],
        };
        var release = new CatalogRelease(new Version(2, 0, 0), released);

        Assert.Empty(CatalogVerifier.Verify(new CatalogHistory([release], new CatalogFile("2.1.0", released with { Package = "2.1.0", Baselines = baselines }))));
        Assert.DoesNotContain(
            CatalogVerifier.Verify(new CatalogHistory([release], new CatalogFile("3.0.0", released with
            {
                Package = "3.0.0",
                Baselines = ["2027.2", "2028.1", "2028.2", "2029.1", "preview"],
                Entries = [.. released.Entries.Where(entry => entry.Id != "Banner")],
            }))),
            fault => fault.Check == "identity");
    }
}
