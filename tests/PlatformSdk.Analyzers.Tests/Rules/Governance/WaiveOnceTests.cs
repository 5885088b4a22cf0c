using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class WaiveOnceTests
{
    [Fact]
    public Task Two_for_the_same_code_are_reported_at_the_later_one() => new GovernedTest("PLAT9005")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File(WaiverText.Waiver(), "{|PLAT9005:{|}" + WaiverText.Waiver("W-0002", path: "src/**")[1..]),
    }.RunAsync();

    [Fact]
    public Task Is_silent_on_a_waiver_as_it_should_be() => new GovernedTest("PLAT9005")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File(WaiverText.Waiver(), WaiverText.Waiver("W-0002", project: "Stock")),
    }.RunAsync();
}
