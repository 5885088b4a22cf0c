using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class PlanTheEndOfWaiversTests
{
    [Fact]
    public Task The_last_thirty_days_are_announced() => new GovernedTest("PLAT9006")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File("{|PLAT9006:{|}" + WaiverText.Waiver(expires: "2026-07-30")[1..]),
    }.RunAsync();

    [Fact]
    public Task Is_silent_on_a_waiver_as_it_should_be() => new GovernedTest("PLAT9006")
    {
        Source = GovernedTest.Silent,
        Waivers = WaiverText.File(WaiverText.Waiver(), WaiverText.Waiver("W-0002", project: "Stock")),
    }.RunAsync();
}
