using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class WriteValidWaiversTests
{
    [Fact]
    public Task Reports_a_mistake_at_its_place_and_waives_nothing() => new GovernedTest("PLAT9002")
    {
        Source = GovernedTest.Violation,
        Waivers = WaiverText.File(WaiverText.Waiver(), WaiverText.Waiver("W-0002", rule: "PLAT2002").Replace("\"PLAT2002\"", "{|PLAT9002:\"PLAT9999\"|}", StringComparison.Ordinal)),
    }.RunAsync();

    [Fact]
    public Task Reports_where_the_text_stops_being_JSON() => new GovernedTest("PLAT9002")
    {
        Source = GovernedTest.Violation,
        Waivers = "{ \"waivers\": [\r\n  {|PLAT9002:,|}\r\n] }",
    }.RunAsync();

    [Fact]
    public Task Reports_a_day_that_is_none()
    {
        var test = new GovernedTest("PLAT9002") { Source = GovernedTest.Violation, Waivers = "{|PLAT9002:|}" + WaiverText.File(WaiverText.Waiver()) };
        test.BuildProperties["PlatformAsOf"] = "tomorrow";
        return test.RunAsync();
    }

    [Fact]
    public Task Is_silent_on_a_waiver_of_a_default() => new GovernedTest("PLAT9002")
    {
        Source = "",
        Waivers = WaiverText.File(WaiverText.Waiver(rule: "RateLimiting")),
    }.RunAsync();
}
