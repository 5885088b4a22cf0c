using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class RemoveUnusedWaiversTests
{
    [Theory]
    [InlineData("PLAT2002", null, null)]
    [InlineData("PLAT1001", "src/Other.cs", null)]
    [InlineData("PLAT1001", null, "M:Client.Other")]
    [InlineData("RateLimiting", null, null)]
    public Task Reports_one_that_covers_nothing(string rule, string? path, string? symbol) => new GovernedTest("PLAT9007")
    {
        Source = GovernedTest.Violation,
        Waivers = WaiverText.File("{|PLAT9007:{|}" + WaiverText.Waiver(rule: rule, path: path, symbol: symbol)[1..]),
    }.RunAsync();

    [Theory]
    [InlineData(null, null)]
    [InlineData("src/Client.cs", null)]
    [InlineData("src/*", "T:Client")]
    [InlineData(null, "M:Client.Make")]
    public Task Is_silent_on_one_that_covers_a_finding(string? path, string? symbol) => new GovernedTest("PLAT9007")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File(WaiverText.Waiver(path: path, symbol: symbol)),
    }.RunAsync();

    [Fact]
    public Task One_framework_of_several_does_not_judge()
    {
        var test = new GovernedTest("PLAT9007") { Source = "", Waivers = WaiverText.File(WaiverText.Waiver()) };
        test.BuildProperties["TargetFrameworks"] = "net9.0";
        return test.RunAsync();
    }

    [Fact]
    public Task A_hold_uses_its_waiver()
    {
        var test = new GovernedTest("PLAT9007") { Source = "", Waivers = WaiverText.File(WaiverText.Waiver(rule: "Health")) };
        test.BuildProperties["PlatformHold"] = "Health";
        test.BuildProperties["PlatformHoldWaivers"] = "Health=W-0001";
        return test.RunAsync();
    }
}
