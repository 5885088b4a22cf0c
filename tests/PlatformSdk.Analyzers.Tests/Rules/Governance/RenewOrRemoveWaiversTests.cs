using PlatformSdk.Analyzers.Tests.Waivers;

namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class RenewOrRemoveWaiversTests
{
    [Fact]
    public Task Is_silent_on_a_waivers_last_day() => Test("2026-11-30", GovernedTest.Silent, WaiverText.File(WaiverText.Waiver())).RunAsync();

    [Fact]
    public Task The_day_after_the_finding_is_back_and_the_owner_is_named()
    {
        var test = Test("2026-12-01", GovernedTest.Violation, WaiverText.File("{|#0:{|}" + WaiverText.Waiver()[1..]));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAT9003", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("Waiver W-0001 of team-shop for PLAT1001 ended on 2026-11-30: its findings are back; fix them and remove it, or have a new end approved"));
        return test.RunAsync();
    }

    [Fact]
    public Task Is_silent_on_another_projects_waiver() =>
        Test("2026-12-01", "", WaiverText.File(WaiverText.Waiver(project: "Stock"))).RunAsync();

    private static GovernedTest Test(string asOf, string source, string waivers)
    {
        var test = new GovernedTest("PLAT9003") { Source = source, Waivers = waivers };
        test.BuildProperties["PlatformAsOf"] = asOf;
        return test;
    }
}
