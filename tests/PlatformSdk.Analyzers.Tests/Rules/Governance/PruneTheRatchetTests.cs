using PlatformSdk.Analyzers.Tests.Ratchet;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class PruneTheRatchetTests
{
    private const string Second = " class Other { System.Net.Http.HttpClientHandler Make() => new() { ServerCertificateCustomValidationCallback = {|PLAT1001:(_, _, _, _) => true|} }; }";

    [Fact]
    public Task Is_silent_on_what_it_keeps_wherever_the_line_moves_to() => new GovernedTest("PLAT9011")
    {
        Source = "// moved down\n\n\n" + GovernedTest.Silent.Replace("=> true", "=>\n    true", StringComparison.Ordinal),
        Ratchet = RatchetText.Of(1),
    }.RunAsync();

    [Fact]
    public Task A_new_finding_is_reported_though_the_total_is_the_same() => new GovernedTest("PLAT9011")
    {
        Source = "class Client { }" + Second,
        Ratchet = RatchetText.Of(1, "{|PLAT9011:", "|}"),
    }.RunAsync();

    [Fact]
    public Task One_more_of_the_same_is_reported() => new GovernedTest("PLAT9011")
    {
        Source = """
            using System.Net.Http;
            class Client
            {
                HttpClientHandler[] Make() => [new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }, new() { ServerCertificateCustomValidationCallback = {|PLAT1001:(_, _, _, _) => true|} }];
            }
            """,
        Ratchet = RatchetText.Of(1),
    }.RunAsync();

    [Fact]
    public Task A_count_that_has_fallen_is_stale() => new GovernedTest("PLAT9011")
    {
        Source = GovernedTest.Silent,
        Ratchet = RatchetText.Of(2, "{|PLAT9011:", "|}"),
    }.RunAsync();

    // The pragma is in the source under test, and being reported is what is tested.
    [Fact]
    public Task What_is_silenced_beyond_the_count_is_told() => new GovernedTest("PLAT9008", "PLAT9011")
    {
        Source = """
            using System.Net.Http;
            #pragma warning disable PLAT1001
            class Client
            {
                HttpClientHandler[] Make() => [new() { ServerCertificateCustomValidationCallback = {|PLAT9008:(_, _, _, _) => true|} }, new() { ServerCertificateCustomValidationCallback = {|PLAT9008:(_, _, _, _) => true|} }];
            }
            """,
        Ratchet = RatchetText.Of(1),
    }.RunAsync();
}
