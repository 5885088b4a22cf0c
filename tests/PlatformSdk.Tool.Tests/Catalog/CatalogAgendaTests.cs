using PlatformSdk.Tool.Catalog.Agenda;
using PlatformSdk.Tool.Catalog.History;
using PlatformSdk.Tool.Catalog.Model;

namespace PlatformSdk.Tool.Tests.Catalog;

public sealed class CatalogAgendaTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    public void A_preview_waits_for_the_next_baseline_and_says_what_is_in_its_way()
    {
        var decision = Assert.Single(CatalogAgenda.Of(SampleHistory.Good, Today), decision => decision.Entry == "PLAT2001");

        Assert.Equal(("preview", "preview", "team-a", false), (decision.Kind, decision.By, decision.Owner, decision.IsOverdue));
        Assert.Equal(["open edge case: The call is made by reflection.", "neither a fix nor a way by hand"], decision.Blockers);
    }

    [Fact]
    public void What_was_announced_is_to_be_confirmed()
    {
        var history = new CatalogHistory([], new CatalogFile("file", SampleHistory.Second));

        var decision = Assert.Single(CatalogAgenda.Of(history, Today), decision => decision.Entry == "Limits");
        Assert.Equal(("promotion", "It is recommended under 2026.2 and will be required."), (decision.Kind, decision.Reason));
    }

    [Fact]
    public void A_value_and_a_revision_that_come_with_the_next_baseline_are_to_be_confirmed()
    {
        var value = SampleHistory.With("Headers", entry => entry with { Options = [entry.Options[0] with { Changes = [.. entry.Options[0].Changes!, new CatalogedOptionChange("preview", "60")] }] });
        var revision = SampleHistory.With("PLAT1001", entry => entry with { Revisions = [.. entry.Revisions, new CatalogedRevision(3, "preview", "Yet more.")] });

        Assert.Equal("Under the next baseline Platform:Headers:Days is 60, not 730.", Assert.Single(CatalogAgenda.Of(value, Today), decision => decision.Kind == "change").Reason);
        Assert.Equal("Under the next baseline revision 3 detects more.", Assert.Single(CatalogAgenda.Of(revision, Today), decision => decision.Kind == "change").Reason);
    }

    [Theory]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    [InlineData("2026.2", true)]
    [InlineData("2027.1", false)]
    [InlineData("preview", false)]
    public void A_sunset_is_overdue_after_its_day_or_once_its_baseline_is_out(string by, bool isOverdue)
    {
        var history = SampleHistory.With("Headers", entry => entry with { Sunset = "The server does it.", SunsetBy = by });

        var decision = Assert.Single(CatalogAgenda.Of(history, Today), decision => decision.Entry == "Headers");
        Assert.Equal(("sunset", by, isOverdue), (decision.Kind, decision.By, decision.IsOverdue));
    }

    [Fact]
    public void What_was_deprecated_for_two_baselines_may_go()
    {
        var history = SampleHistory.With("Banner", entry => entry with { Stages = [.. entry.Stages.Take(2)], SunsetBy = null });

        var decision = Assert.Single(CatalogAgenda.Of(history, Today), decision => decision.Entry == "Banner");
        Assert.Equal(("removal", "It has been deprecated for 2 baselines."), (decision.Kind, decision.Reason));
    }

    [Fact]
    public void What_is_steady_needs_no_decision() => Assert.DoesNotContain(CatalogAgenda.Of(SampleHistory.Good, Today), decision => decision.Entry is "Headers" or "Limits" or "PLAT9002");

    [Fact]
    public void The_overdue_come_first_and_a_limit_leaves_out_what_is_later()
    {
        var history = SampleHistory.Of(SampleHistory.Current with
        {
            Entries =
            [
                .. SampleHistory.Current.Entries,
                SampleHistory.Default("Late", [SampleHistory.On("2026.1", "required")]) with { SunsetBy = "2030-01-01" },
                SampleHistory.Default("Past", [SampleHistory.On("2026.1", "required")]) with { SunsetBy = "2027-01-01" },
            ],
        });

        Assert.Equal(["Past", "Late", "Banner", "PLAT2001"], CatalogAgenda.Of(history, Today).Select(decision => decision.Entry));
        Assert.Equal(["Past", "Banner", "PLAT2001"], CatalogAgenda.Of(history, Today, DueDate.Parse("2027-12-31")).Select(decision => decision.Entry));
        Assert.Equal(["Past", "Late"], CatalogAgenda.Of(history, Today, DueDate.Parse("2027.1")).Select(decision => decision.Entry));
        Assert.Null(DueDate.Parse("soon"));
    }
}
