using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class WaiverIndexTests
{
    private static readonly FindingPlace Place = new("Shop", "src/Cart/Cart.cs", "M:Shop.Cart.Add(System.Int32)");

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("src/Cart/Cart.cs", null, true)]
    [InlineData("src/**", null, true)]
    [InlineData("test/**", null, false)]
    [InlineData(null, "M:Shop.Cart.Add(System.Int32)", true)]
    [InlineData(null, "T:Shop.Cart", true)]
    [InlineData(null, "N:Shop", true)]
    [InlineData(null, "M:Shop.Cart.Remove", false)]
    [InlineData("src/**", "T:Shop.Cart", true)]
    [InlineData("test/**", "T:Shop.Cart", false)]
    public void Covers_what_its_whole_scope_holds(string? path, string? symbol, bool covers)
    {
        var index = Index("2026-11-30", WaiverText.Waiver(path: path, symbol: symbol));
        Assert.Equal(covers, index.Covering("PLAT1001", Place).Any());
        Assert.Empty(index.Covering("PLAT2002", Place));
        Assert.Empty(index.Covering("PLAT1001", new("Stock", Place.Path, Place.Symbols[0])));
    }

    [Fact]
    public void An_expired_one_covers_nothing() => Assert.Empty(Index("2026-12-01", WaiverText.Waiver()).Covering("PLAT1001", Place));

    private static WaiverIndex Index(string asOf, string waiver)
    {
        Assert.True(WaiverReader.TryReadDay(asOf, out var day));
        return new(WaiverFile.Read(WaiverText.File(waiver), Waivable.All).Waivers, day);
    }
}
