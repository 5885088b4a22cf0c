using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class WaiverReviewTests
{
    [Theory]
    [InlineData("2026-10-31", "")]
    [InlineData("2026-11-01", "ExpiresSoon")]
    [InlineData("2026-11-30", "ExpiresSoon")]
    [InlineData("2026-12-01", "Expired")]
    public void A_waiver_is_valid_through_its_last_day(string asOf, string kind)
    {
        var notices = Review(asOf, WaiverText.Waiver());
        Assert.Equal(kind, string.Join(' ', notices.Select(notice => notice.Kind)));
        Assert.All(notices, notice => Assert.Contains("W-0001 of team-shop for PLAT1001", notice.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_lasts_longer_than_its_rule_allows_is_told_when_to_end()
    {
        var notice = Assert.Single(Review("2026-06-02", WaiverText.Waiver(expires: "2026-12-03")));
        Assert.Equal(WaiverNoticeKind.TooLong, notice.Kind);
        Assert.Contains("lasts 185 days; one for PLAT1001 may last 184: end it by 2026-12-02", notice.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, null, "src/A.cs", null, true)]
    [InlineData("src/**", null, "src/x/A.cs", null, true)]
    [InlineData("src/**", null, "src/x/**", null, true)]
    [InlineData("src/x/**", null, "src/y/**", null, false)]
    [InlineData(null, "T:Shop.Cart", null, "M:Shop.Cart.Add(System.Int32)", true)]
    [InlineData(null, "N:Shop", null, "T:Shop.Cart", true)]
    [InlineData(null, "T:Shop.Cart", null, "T:Shop.Cart2", false)]
    [InlineData("src/**", "T:Shop.Cart", "src/A.cs", "M:Shop.Cart.Add", true)]
    [InlineData("src/**", null, null, "T:Shop.Cart", false)]
    public void Two_for_the_same_code_overlap_in_either_order(string? path, string? symbol, string? otherPath, string? otherSymbol, bool overlap)
    {
        var one = WaiverText.Waiver("W-0001", path: path, symbol: symbol);
        var other = WaiverText.Waiver("W-0002", path: otherPath, symbol: otherSymbol);
        Assert.Equal(overlap, Review("2026-06-02", one, other).Any(notice => notice.Kind == WaiverNoticeKind.Overlapping));
        Assert.Equal(overlap, Review("2026-06-02", other, one).Any(notice => notice.Kind == WaiverNoticeKind.Overlapping));
        Assert.Empty(Review("2026-06-02", one, WaiverText.Waiver("W-0002", "PLAT2002", path: otherPath, symbol: otherSymbol)));
        Assert.Empty(Review("2026-06-02", one, WaiverText.Waiver("W-0002", project: "Stock", path: otherPath, symbol: otherSymbol)));
    }

    [Fact]
    public void An_id_is_used_once() => Assert.Contains(
        "The id W-0001 is used twice", Assert.Single(Review("2026-06-02", WaiverText.Waiver(), WaiverText.Waiver(rule: "PLAT2002"))).Message, StringComparison.Ordinal);

    private static List<WaiverNotice> Review(string asOf, params string[] waivers)
    {
        var file = WaiverFile.Read(WaiverText.File(waivers), Waivable.All);
        Assert.Empty(file.Faults);
        Assert.True(WaiverReader.TryReadDay(asOf, out var day));
        return [.. WaiverReview.Of(file.Waivers, Waivable.All, day)];
    }
}
