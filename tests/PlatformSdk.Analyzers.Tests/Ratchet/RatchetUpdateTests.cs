using PlatformSdk.Analyzers.Ratchet;

namespace PlatformSdk.Analyzers.Tests.Ratchet;

public sealed class RatchetUpdateTests
{
    private static readonly FindingIdentity One = new("Shop", "PLAT1001", "M:A.One", "0000000000000001");
    private static readonly FindingIdentity Two = new("Shop", "PLAT1001", "M:A.Two", "0000000000000002");
    private static readonly FindingIdentity Other = new("Stock", "PLAT2002", "M:B.Other", "0000000000000003");
    private static readonly IReadOnlyList<RatchetLine> Lines = [new(One, 2, 0, 0), new(Other, 1, 0, 0)];

    [Fact]
    public void Adding_keeps_what_there_is_and_never_lowers_a_count()
    {
        var lines = RatchetUpdate.Add(Lines, new Dictionary<FindingIdentity, int> { [One] = 1, [Two] = 3 });
        Assert.Equal([(One, 2), (Other, 1), (Two, 3)], lines.Select(line => (line.Identity, line.Count)));
        Assert.Equal(5, RatchetUpdate.Add(Lines, new Dictionary<FindingIdentity, int> { [One] = 5 })[0].Count);
    }

    [Fact]
    public void Pruning_removes_what_is_gone_and_nothing_else()
    {
        Assert.Equal([(One, 1), (Other, 1)], Prune(new() { [One] = 1, [Two] = 3 }, "Shop"));
        Assert.Equal([(One, 2), (Other, 1)], Prune(new() { [One] = 9 }, "Shop"));
        Assert.Equal([(Other, 1)], Prune([], "Shop"));
        Assert.Equal([(One, 2), (Other, 1)], Prune([], "Elsewhere"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF{\r\n\"$schema\": \"mine\", \"projects\": {} }")]
    public void What_is_written_is_read_back_in_the_style_of_what_was_there(string before)
    {
        var text = RatchetFileText.Write(Lines, before);
        Assert.Equal(Lines.Select(line => line.ToString()), RatchetFile.Read(text).Lines.Select(line => line.ToString()));
        Assert.Equal(before.Length > 0, text.StartsWith('\uFEFF'));
        Assert.Equal(before.Length > 0, text.Contains("\"mine\"", StringComparison.Ordinal));
        Assert.Equal(before.Length > 0, text.Contains("\r\n", StringComparison.Ordinal));
        Assert.Equal(text, RatchetFileText.Write(RatchetFile.Read(text).Lines.Reverse(), text));
        Assert.Empty(RatchetFile.Read(RatchetFileText.Write([], before)).Faults);
    }

    private static IEnumerable<(FindingIdentity Identity, int Count)> Prune(Dictionary<FindingIdentity, int> findings, string measured) =>
        RatchetUpdate.Prune(Lines, findings, project => project == measured).Select(line => (line.Identity, line.Count));
}
