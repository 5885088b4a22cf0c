using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class WaiverFileTests
{
    [Fact]
    public void Reads_every_key()
    {
        var waiver = Assert.Single(WaiverFile.Read("""
            { "$schema": "https://example.org/schema.json", "waivers": [ { "id": "W-0017", "rule": "PLAT1001", "kind": "edge-case",
              "scope": { "project": "Payments.Api", "path": "src/Legacy/**", "symbol": "T:Payments.Legacy.Gate" },
              "reason": "partner callback has no TLS until Q4", "owner": "team-payments", "approvedBy": "appsec",
              "tracking": "PAY-1312", "created": "2026-06-01", "expires": "2026-11-30" } ] }
            """, Waivable.All).Waivers);
        Assert.Equal(("W-0017", "PLAT1001", "edge-case"), (waiver.Id, waiver.Rule, waiver.Kind));
        Assert.Equal(("Payments.Api", "src/Legacy/**", "T:Payments.Legacy.Gate"), (waiver.Scope.Project, waiver.Scope.Path, waiver.Scope.Symbol));
        Assert.Equal(("team-payments", "appsec", "PAY-1312"), (waiver.Owner, waiver.ApprovedBy, waiver.Tracking));
        Assert.Equal((new DateTime(2026, 6, 1), new DateTime(2026, 11, 30)), (waiver.Created, waiver.Expires));
    }

    [Theory]
    [InlineData("\"id\": \"W-0001\"", "\"id\": \"17\"", "'id' is '17'. Expected W- and four or more digits")]
    [InlineData("\"rule\": \"PLAT1001\"", "\"rule\": \"PLAT9999\"", "'PLAT9999' is no rule and no default that can be waived.")]
    [InlineData("\"rule\": \"PLAT1001\"", "\"rule\": \"ratelimiting\"", "Did you mean 'RateLimiting'?")]
    [InlineData("\"kind\": \"exception\"", "\"kind\": \"wish\"", "'kind' is 'wish'. Expected exception, edge-case, false-positive, migration")]
    [InlineData("\"project\": \"Shop\"", "\"project\": \" \"", "A scope has the text ' ' as 'project'.")]
    [InlineData("\"project\": \"Shop\"", "\"path\": \"a\"", "A scope has no 'project'. Add it.")]
    [InlineData("\"project\": \"Shop\"", "\"project\": \"Shop\", \"path\": \"../other/**\"", "'path' is '../other/**'.")]
    [InlineData("\"project\": \"Shop\"", "\"project\": \"Shop\", \"symbol\": \"Gate\"", "'symbol' is 'Gate'. Expected a documentation comment id")]
    [InlineData("\"owner\": \"team-shop\"", "\"owner\": 7", "A waiver has the number 7 as 'owner'.")]
    [InlineData("\"owner\": \"team-shop\"", "\"owner\": \"a\", \"owner\": \"b\"", "A waiver has the key 'owner' twice.")]
    [InlineData("\"owner\": \"team-shop\"", "\"ownr\": \"team-shop\"", "A waiver has the unknown key 'ownr'.")]
    [InlineData(WaiverText.Reason, "because", "'reason' is 'because'. Expected 20 characters or more")]
    [InlineData("2026-06-01", "2026-02-30", "'created' is '2026-02-30'. Expected a day as yyyy-MM-dd")]
    [InlineData("2026-11-30", "30.11.2026", "'expires' is '30.11.2026'. Expected a day as yyyy-MM-dd")]
    [InlineData("2026-11-30", "2026-05-31", "The waiver ends on 2026-05-31, before it was created on 2026-06-01.")]
    [InlineData("\"waivers\": [", "\"wavers\": [", "The waivers file has the unknown key 'wavers'.")]
    public void A_mistake_is_located_and_lets_nothing_apply(string right, string wrong, string message)
    {
        var text = WaiverText.File(WaiverText.Waiver(), WaiverText.Waiver("W-0002", "PLAT2002"));
        var place = text.IndexOf(right, StringComparison.Ordinal);
        text = text[..place] + wrong + text[(place + right.Length)..];
        var file = WaiverFile.Read(text, Waivable.All);
        Assert.Empty(file.Waivers);
        var fault = Assert.Single(file.Faults, fault => fault.Message.Contains(message, StringComparison.Ordinal));
        Assert.InRange(fault.Start, 0, text.Length - 1);
        Assert.InRange(fault.End, fault.Start + 1, text.Length);
    }

    [Fact]
    public void Several_mistakes_are_told_at_once() => Assert.Equal(
        3, WaiverFile.Read(WaiverText.File(WaiverText.Waiver("x"), WaiverText.Waiver(rule: "y"), WaiverText.Waiver(expires: "z")), Waivable.All).Faults.Count);

    [Fact]
    public void A_truncated_file_has_one_fault_wherever_it_ends()
    {
        var text = WaiverText.File(WaiverText.Waiver(), WaiverText.Waiver("W-0002"));
        for (var length = 0; length < text.Length; length++)
        {
            var file = WaiverFile.Read(text[..length], Waivable.All);
            Assert.Empty(file.Waivers);
            Assert.Single(file.Faults);
        }
    }
}
