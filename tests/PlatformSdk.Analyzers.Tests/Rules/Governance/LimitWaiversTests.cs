using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class LimitWaiversTests
{
    [Fact]
    public Task One_that_lasts_too_long_for_its_rule_is_reported_and_still_applies() => new GovernedTest("PLAT9004")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File("{|PLAT9004:{|}" + WaiverText.Waiver(expires: "2026-08-31")[1..]),
    }.RunAsync();

    [Fact]
    public Task Is_silent_on_one_that_lasts_as_long_as_its_rule_allows() => new GovernedTest("PLAT9004")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File(WaiverText.Waiver(expires: "2026-08-30"), WaiverText.Waiver("W-0002", project: "Stock")),
    }.RunAsync();
}
