using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class HoldWithWaiversTests
{
    private const string Project = "<Project><ItemGroup>$</ItemGroup></Project>";
    private const string Item = "{|#0:<PlatformHold Include=\"Health\" Waiver=\"W-0001\" />|}";

    [Theory]
    [InlineData("", "The project holds Health at an older baseline without a waiver: write one for it in platform.waivers.json and name it, <PlatformHold Include=\"Health\" Waiver=\"W-…\" />")]
    [InlineData("W-0002", "The project holds Health with the waiver W-0002, which platform.waivers.json does not have for the project Shop: write it, or stop holding Health")]
    [InlineData("W-0003", "The project holds Health with the waiver W-0003, which is for PLAT1001: write one for Health")]
    [InlineData("W-0004", "The project holds Health with the waiver W-0004 of team-shop, which has ended: stop holding Health, or have a later end approved")]
    public Task Reports_a_hold_that_nothing_covers(string waiver, string message)
    {
        var test = Test(waiver, Item);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAT9009", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Fact]
    public Task Is_silent_on_a_hold_with_its_waiver() => Test("W-0001", Item.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)).RunAsync();

    private static GovernedTest Test(string waiver, string item)
    {
        var test = new GovernedTest("PLAT9009")
        {
            Source = "",
            Waivers = WaiverText.File(
                WaiverText.Waiver(rule: "Health"), WaiverText.Waiver("W-0002", rule: "Health", project: "Stock"), WaiverText.Waiver("W-0003"), WaiverText.Waiver("W-0004", rule: "Health", path: "x", expires: "2026-06-30")),
        };
        test.TestState.AdditionalFiles.Add(("/0/Shop.csproj", Project.Replace("$", item, StringComparison.Ordinal)));
        test.BuildProperties["PlatformHold"] = "Health";
        test.BuildProperties["PlatformHoldWaivers"] = "Health=" + waiver;
        return test;
    }
}
