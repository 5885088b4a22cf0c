using Microsoft.CodeAnalysis.CodeFixes;
using PlatformSdk.Analyzers.CodeFixes.Waivers;
using PlatformSdk.Analyzers.Rules;
using PlatformSdk.Analyzers.Tests.Rules.Governance;
using PlatformSdk.Analyzers.Waivers;

namespace PlatformSdk.Analyzers.Tests.Waivers;

public sealed class WaiveFindingTests
{
    private const string First = """
        {
          "$schema": "https://raw.githubusercontent.com/platformsdk/platformsdk/main/docs/schemas/platform.waivers.schema.json",
          "waivers": [
            {
              "id": "W-0001",
              "rule": "PLAT1001",
              "kind": "exception",
              "scope": { "project": "Shop", "path": "src/Client.cs", "symbol": "M:Client.Make" },
              "reason": "draft: say here why the service cannot comply yet",
              "owner": "team of Shop",
              "created": "2026-07-01",
              "expires": "2026-09-29"
            }
          ]
        }

        """;

    [Fact]
    public Task Writes_a_waiver_that_covers_the_finding_and_nothing_else() =>
        new WaiveFindingTest(GovernedTest.Violation, GovernedTest.Silent, WaiverFileText.Empty, First).RunAsync();

    [Fact]
    public Task Continues_a_file_in_its_own_line_ends_under_the_next_id() => new WaiveFindingTest(
        GovernedTest.Violation,
        GovernedTest.Silent,
        "{ \"waivers\": [\r\n\t" + WaiverText.Waiver("W-0041", project: "Stock") + " ] }",
        "{ \"waivers\": [\r\n\t" + WaiverText.Waiver("W-0041", project: "Stock") + ",\r\n\t{\r\n\t  \"id\": \"W-0042\",\r\n\t  \"rule\": \"PLAT1001\",\r\n\t  \"kind\": \"exception\",\r\n\t  "
            + "\"scope\": { \"project\": \"Shop\", \"path\": \"src/Client.cs\", \"symbol\": \"M:Client.Make\" },\r\n\t  \"reason\": \"draft: say here why the service cannot comply yet\",\r\n\t  "
            + "\"owner\": \"team of Shop\",\r\n\t  \"created\": \"2026-07-01\",\r\n\t  \"expires\": \"2026-09-29\"\r\n\t} ] }").RunAsync();

    [Fact]
    public Task A_silenced_rule_is_waived_from_its_own_error() => new WaiveFindingTest(
        "#pragma warning disable PLAT1001\n" + GovernedTest.Violation.Replace("PLAT1001:", "PLAT9008:", StringComparison.Ordinal),
        "#pragma warning disable PLAT1001\n" + GovernedTest.Silent,
        WaiverFileText.Empty,
        First).RunAsync();

    [Fact]
    public Task A_file_with_a_mistake_is_left_alone() => new WaiveFindingTest(
        GovernedTest.Violation, GovernedTest.Violation, "{ \"waivers\": [ }", "{ \"waivers\": [ }").RunAsync();

    [Fact]
    public void Is_offered_for_every_rule_one_finding_at_a_time()
    {
        Assert.Equal([.. AllRules.Waivable.Select(rule => rule.Entry.Id), "PLAT9008"], new WaiveFinding().FixableDiagnosticIds);
        Assert.Null(new WaiveFinding().GetFixAllProvider());
        Assert.True(typeof(WaiveFinding).IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false));
    }
}
