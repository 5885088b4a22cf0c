using PlatformSdk.Tool.Catalog.Comparison;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Tests.Catalog;

public sealed class CatalogDiffTests
{
    [Fact]
    public void A_catalogue_does_not_differ_from_itself() => Assert.Empty(CatalogDiff.Between(SampleHistory.Current, SampleHistory.Current));

    [Fact]
    public void A_release_that_keeps_its_promises_reaches_nobody_who_is_pinned() => Assert.DoesNotContain(
        CatalogDiff.Between(SampleHistory.First, SampleHistory.Second), change => change.Reach == ChangeReach.Pinned);

    [Fact]
    public void Tells_what_a_baseline_brings_against_the_preview_it_was()
    {
        var changes = CatalogDiff.Between(SampleHistory.First, SampleHistory.Second);

        Assert.Contains(new CatalogChange("", "baseline", null, "2026.2", ChangeReach.Moving), changes);
        Assert.Contains(new CatalogChange("Headers", "Platform:Headers:Days under 2026.2", "365", "730", ChangeReach.Moving), changes);
        Assert.Contains(new CatalogChange("Limits", "stage under preview", "recommended", "required", ChangeReach.Moving), changes);
        Assert.Contains(changes, change => change is { Entry: "PLAT1002", Field: "entry", After: null, Reach: ChangeReach.Readers });
        Assert.DoesNotContain(changes, change => change.Entry == "PLAT1001");
    }

    [Fact]
    public void Tells_of_a_sharper_rule_and_a_removal()
    {
        var changes = CatalogDiff.Between(SampleHistory.Second, SampleHistory.Current);

        Assert.Contains(new CatalogChange("PLAT1001", "revision under 2027.1", "1", "2", ChangeReach.Moving), changes);
        Assert.Contains(new CatalogChange("Banner", "mode under preview", "on", "off", ChangeReach.Moving), changes);
        Assert.Contains(changes, change => change is { Entry: "PLAT9002", Field: "entry", Before: null, Reach: ChangeReach.Pinned });
    }

    [Fact]
    public void What_a_pinned_service_would_notice_is_told_apart()
    {
        var changed = SampleHistory.With("Headers", entry => entry with { Title = "Other words", Options = [entry.Options[0] with { Default = "90" }] }).Current;

        Assert.Equal(
            [
                new CatalogChange("Headers", "Platform:Headers:Days under 2026.1", "365", "90", ChangeReach.Pinned),
                new CatalogChange("Headers", "title", "Does something good", "Other words", ChangeReach.Readers),
            ],
            CatalogDiff.Between(SampleHistory.Current, changed));
    }

    [Fact]
    public void What_a_catalogue_could_not_say_yet_is_no_change_of_what_a_service_does() => Assert.DoesNotContain(
        CatalogDiff.Between(
            CatalogFile.Read(Clone.PathOf("docs/releases/0.1.0/catalog.json")).Document,
            CatalogFile.Read(Clone.PathOf("docs/catalog.json")).Document),
        change => change.Field is "mode under 2026.1" or "mode under preview" or "severity under 2026.1");

    [Fact]
    public void The_repository_changed_nothing_for_services_that_are_pinned() => Assert.DoesNotContain(
        CatalogDiff.Between(
            CatalogFile.Read(Clone.PathOf("docs/releases/0.1.0/catalog.json")).Document,
            CatalogFile.Read(Clone.PathOf("docs/catalog.json")).Document),
        change => change.Reach == ChangeReach.Pinned && change.Field != "entry");
}
