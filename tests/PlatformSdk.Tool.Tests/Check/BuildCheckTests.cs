using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class BuildCheckTests : IDisposable
{
    private static readonly CompilerSuppression Ratchet = new(SuppressionKind.Suppressor, null, ["PLATR1001"]);
    private readonly Measured _measured = new();

    [Fact]
    public void A_recommended_finding_is_told_and_stops_nothing()
    {
        var result = _measured.Judge(_measured.Project([_measured.Result("PLAT2002", "warning")]));
        Assert.Equal((ExitCodes.Ok, 0, 1), (result.ExitCode, result.Counts.Failing, result.Counts.Warnings));
    }

    [Fact]
    public void A_new_finding_of_a_rule_that_the_ratchet_keeps_fails_whatever_its_level()
    {
        WriteRatchet("PLAT2002 | M:Other.Open | ffffffffffffffff | 1");
        var result = _measured.Judge(_measured.Project([_measured.Result("PLAT2002", "warning")]));
        Assert.Equal(["PLAT2002"], result.Failing.Select(finding => finding.Rule));
    }

    [Fact]
    public void What_claims_to_be_kept_has_to_be_in_the_ratchet()
    {
        var project = _measured.Project([_measured.Result("PLAT1001", "error", Ratchet)]);
        Assert.Equal(["PLAT9008"], _measured.Judge(project).Failing.Select(finding => finding.Rule));
        WriteRatchet($"PLAT1001 | M:Gate.Open | {Measured.Hash} | 1");
        Assert.Equal((ExitCodes.Ok, 1), (_measured.Judge(project).ExitCode, _measured.Judge(project).Counts.Ratcheted));
    }

    [Fact]
    public void What_is_silenced_under_a_waiver_is_waived()
    {
        _measured.Write("platform.waivers.json", """
            { "waivers": [ { "id": "W-0001", "rule": "PLAT1001", "kind": "exception", "scope": { "project": "Shop", "symbol": "M:Gate.Open" },
              "reason": "the partner has no certificate yet", "owner": "team-payments", "created": "2026-06-01", "expires": "2026-06-15" } ] }
            """);
        var project = _measured.Project([_measured.Result("PLAT1001", "error", new CompilerSuppression(SuppressionKind.Pragma, null, []))]);
        var result = _measured.Judge(project);
        Assert.Equal((ExitCodes.Ok, 1, "W-0001"), (result.ExitCode, result.Counts.Waived, result.Findings[0].Waiver?.Id));
        Assert.Equal(ExitCodes.Findings, _measured.Judge(_measured.Project(project.Log!.Results, facts: ("PlatformAsOf", "2026-06-16"))).ExitCode);
    }

    [Fact]
    public void What_a_project_adopts_is_required_and_what_it_holds_is_not()
    {
        var preview = ("SeverityFile", Path.Combine(Folder.Repository, "src", "PlatformSdk.Hosting", "severities", "preview.globalconfig"));
        Assert.Equal(0, Silenced());
        Assert.Equal(1, Silenced(("PlatformAdopt", "PLAT2002")));
        Assert.Equal(1, Silenced(preview));
        Assert.Equal(0, Silenced(preview, ("PlatformHold", "PLAT2002")));

        int Silenced(params (string Name, string Value)[] facts) => _measured
            .Judge(_measured.Project([_measured.Result("PLAT2002", "error", new CompilerSuppression(SuppressionKind.Pragma, null, []))], facts: facts))
            .Failing.Count(finding => finding.Message.StartsWith("PLAT2002 is required and is silenced here by #pragma", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "none")]
    [InlineData(true, "warning")]
    public void A_required_rule_that_is_lowered_fails_without_a_finding(bool enabled, string level)
    {
        var project = _measured.Project([]);
        var lowered = new SarifConfigurationOverride(new SarifRuleReference("PLAT1001", 0), new SarifConfiguration { Enabled = enabled ? null : false, Level = level });
        var result = _measured.Judge(project with { Log = project.Log! with { Overrides = [.. project.Log!.Overrides, lowered] } });
        Assert.Equal(["PLAT9008"], result.Failing.Select(finding => finding.Rule));
    }

    [Fact]
    public void What_could_not_be_measured_is_3_and_findings_win()
    {
        var failed = _measured.Project([]) with { State = MeasurementState.Failed, Reason = "it does not compile" };
        Assert.Equal(ExitCodes.CouldNotMeasure, _measured.Judge(failed).ExitCode);
        var result = _measured.Judge(failed, _measured.Project([_measured.Result("PLAT1001", "error")]));
        Assert.Equal((ExitCodes.Findings, 1), (result.ExitCode, result.Unmeasured.Count));
    }

    [Fact]
    public void A_framework_that_could_not_be_measured_may_need_what_looks_unused()
    {
        const string Both = "net10.0;net9.0";
        WriteRatchet($"PLAT1001 | M:Gate.Open | {Measured.Hash} | 1");
        var (one, other) = (_measured.Project([], "net10.0", Both), _measured.Project([], "net9.0", Both));
        Assert.Equal(["PLAT9011"], _measured.Judge(one, other).Failing.Select(finding => finding.Rule));
        Assert.Empty(_measured.Judge(one, other with { State = MeasurementState.Failed }).Failing);
        Assert.Empty(_measured.Judge(one, _measured.Project([_measured.Result("PLAT1001", "error", Ratchet)], "net9.0", Both)).Failing);
    }

    [Fact]
    public void An_analyzer_that_threw_did_not_run()
    {
        var crash = _measured.Result("AD0001", "error") with { Message = "Analyzer 'PlatformSdk.Analyzers.PlatformAnalyzer' threw an exception" };
        Assert.Equal(["PLAT9010"], _measured.Judge(_measured.Project([crash])).Failing.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_log_without_our_rules_is_no_clean_bill() =>
        Assert.Equal(["PLAT9010"], _measured.Judge(_measured.Project([], rules: ["CA1000"])).Failing.Select(finding => finding.Rule));

    [Fact]
    public void A_build_in_which_nothing_has_a_part_in_the_platform_was_checked_for_nothing()
    {
        var result = _measured.Judge(_measured.Project([], rules: ["CA1000"], facts: ("Analyzers", "")));
        Assert.Equal((ExitCodes.Findings, 1), (result.ExitCode, result.Counts.NotCovered));
        Assert.StartsWith("No project of the build has a part in the platform", Assert.Single(result.Failing).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _measured.Dispose();

    private void WriteRatchet(string line) => _measured.Write("platform.ratchet.json", $$"""{ "projects": { "Shop": ["{{line}}"] } }""");
}
