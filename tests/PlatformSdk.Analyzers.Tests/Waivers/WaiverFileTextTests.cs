using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class WaiverFileTextTests
{
    private static readonly WaiverDraft Draft = new()
    {
        Rule = "PLAT1001", Scope = new("Shop", null, null), Reason = "a \"reason\" that\nhas a \\ and \u0001 in it", Owner = "team-shop", ApprovedBy = "appsec", Tracking = "S-1",
        Created = new(2026, 6, 1), Expires = new(2026, 8, 1),
    };

    [Fact]
    public void What_is_written_is_read_back()
    {
        var file = WaiverFile.Read(WaiverFileText.Add(WaiverFileText.Empty, [Draft, Draft])!, Waivable.All);
        Assert.Empty(file.Faults);
        Assert.Equal(["W-0001", "W-0002"], file.Waivers.Select(waiver => waiver.Id));
        Assert.Equal((Draft.Reason, "appsec", "S-1"), (file.Waivers[0].Reason, file.Waivers[0].ApprovedBy, file.Waivers[0].Tracking));
    }

    [Theory]
    [InlineData("{ \"waivers\": [] }")]
    [InlineData("\uFEFF{\r\n  \"waivers\": [\r\n  ]\r\n}")]
    [InlineData("{\"waivers\":[{\"id\":\"W-9\"}]}")]
    public void What_is_added_and_removed_again_leaves_no_other_trace(string text)
    {
        var added = WaiverFileText.Add(text, [Draft])!;
        var id = text.Contains("W-9", StringComparison.Ordinal) ? "W-0010" : "W-0001";
        var removed = WaiverFileText.Remove(added, [id])!;
        Assert.Equal(text.Replace("[\r\n  ]", "[]", StringComparison.Ordinal), removed);
    }

    [Theory]
    [InlineData("1", "2,3,4,5")]
    [InlineData("5", "1,2,3,4")]
    [InlineData("3", "1,2,4,5")]
    [InlineData("1,2", "3,4,5")]
    [InlineData("4,5", "1,2,3")]
    [InlineData("2,4", "1,3,5")]
    [InlineData("1,3,5", "2,4")]
    [InlineData("1,2,3,4,5", "")]
    public void Any_of_them_can_be_removed(string removed, string left)
    {
        var text = WaiverText.File([.. Enumerable.Range(1, 5).Select(number => WaiverText.Waiver($"W-000{number}", project: $"P{number}"))]);
        var result = WaiverFileText.Remove(text, [.. removed.Split(',').Select(number => "W-000" + number)])!;
        var file = WaiverFile.Read(result, Waivable.All);
        Assert.Empty(file.Faults);
        Assert.Equal(left.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => "W-000" + number), file.Waivers.Select(waiver => waiver.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"waivers\": [ }")]
    [InlineData("{ \"waivers\": {} }")]
    public void What_cannot_be_read_is_not_written(string text)
    {
        Assert.Null(WaiverFileText.Add(text, [Draft]));
        Assert.Null(WaiverFileText.Remove(text, ["W-0001"]));
    }
}
