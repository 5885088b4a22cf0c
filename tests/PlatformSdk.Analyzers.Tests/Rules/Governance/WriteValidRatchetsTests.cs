using PlatformSdk.Analyzers.Tests.Ratchet;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class WriteValidRatchetsTests
{
    [Theory]
    [InlineData("{ \"projects\": { \"Shop\": [ {|PLAT9012:\"|}PLAT1001\" ] } }")]
    [InlineData("{ \"projects\": { \"Shop\": [ {|PLAT9012:}|} ] } }")]
    public Task Reports_a_mistake_at_its_place_and_keeps_nothing(string ratchet) => new GovernedTest("PLAT9012")
    {
        Source = GovernedTest.Violation,
        Ratchet = ratchet,
    }.RunAsync();

    [Fact]
    public Task Is_silent_on_a_file_as_it_should_be() => new GovernedTest("PLAT9012")
    {
        Source = GovernedTest.Silent,
        Ratchet = "\uFEFF" + RatchetText.Of(1).Replace(" ", "\r\n", StringComparison.Ordinal).Replace("\r\n|\r\n", " | ", StringComparison.Ordinal),
    }.RunAsync();
}
