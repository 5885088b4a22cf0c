using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class CheckedSolutionTests(CheckedSolution solution) : IClassFixture<CheckedSolution>
{
    [Fact]
    public void A_required_finding_stops_the_gate()
    {
        Assert.Equal(ExitCodes.Findings, solution.Run.ExitCode);
        var finding = Assert.Single(solution.Findings("Bare"), finding => CheckedSolution.Text(finding, "rule") == "PLAT1001");
        Assert.Equal(("Bare/Bare.cs", 6, true), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("fails").GetBoolean()));
        Assert.Equal("M:Bare.Open", finding.GetProperty("symbol").GetString());
    }

    [Fact]
    public void An_expired_waiver_is_reported_beside_the_finding_that_is_back() =>
        Assert.Equal(["PLAT1001 open Bare/Bare.cs", "PLAT9003 open platform.waivers.json"], solution.FindingsOf("Bare"));

    [Fact]
    public void What_two_frameworks_find_in_one_place_is_one_finding()
    {
        var finding = Assert.Single(solution.Findings("Frameworks"), finding => CheckedSolution.Text(finding, "path") == "Frameworks/Frameworks.cs");
        Assert.Equal(["net10.0", "netstandard2.0"], finding.GetProperty("targetFrameworks").EnumerateArray().Select(framework => framework.GetString()));
        Assert.Equal("ratcheted", CheckedSolution.Text(finding, "state"));
    }

    [Fact]
    public void A_waiver_that_one_of_two_frameworks_needs_is_used()
    {
        var finding = Assert.Single(solution.Findings("Frameworks"), finding => CheckedSolution.Text(finding, "path") == "Frameworks/Modern.cs");
        Assert.Equal(("waived", "W-0001", false), (CheckedSolution.Text(finding, "state"), CheckedSolution.Text(finding, "waiver"), finding.GetProperty("fails").GetBoolean()));
        Assert.DoesNotContain(solution.Findings("Frameworks"), finding => CheckedSolution.Text(finding, "message").Contains("W-0001", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_framework_needs_is_told_where_it_stands()
    {
        var unused = Assert.Single(solution.Findings("Frameworks"), finding => CheckedSolution.Text(finding, "rule") == "PLAT9007");
        Assert.Contains("W-0003 of team-payments", CheckedSolution.Text(unused, "message"), StringComparison.Ordinal);
        Assert.Equal(("platform.waivers.json", LineOf("platform.waivers.json", "W-0003"), false), (CheckedSolution.Text(unused, "path"), unused.GetProperty("line").GetInt32(), unused.GetProperty("fails").GetBoolean()));
        var stale = Assert.Single(solution.Findings("Frameworks"), finding => CheckedSolution.Text(finding, "rule") == "PLAT9011");
        Assert.Equal((LineOf("platform.ratchet.json", "M:Frameworks.Open"), true), (stale.GetProperty("line").GetInt32(), stale.GetProperty("fails").GetBoolean()));
    }

    [Fact]
    public void An_entry_for_a_project_that_there_is_not_is_told()
    {
        Assert.Equal(["PLAT9007 open platform.waivers.json", "PLAT9011 open platform.ratchet.json"], solution.FindingsOf(""));
        Assert.Contains(solution.Findings(""), finding => CheckedSolution.Text(finding, "message").Contains("'Bear'", StringComparison.Ordinal));
        Assert.Contains(solution.Findings(""), finding => CheckedSolution.Text(finding, "message").Contains("'Departed'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_source_silences_is_told_once() => Assert.Equal(
        ["PLAT1001 silenced Silenced/Attribute.cs", "PLAT1001 silenced Silenced/Silenced.cs", "PLAT9008 open Silenced/Attribute.cs", "PLAT9008 open Silenced/Silenced.cs"],
        solution.FindingsOf("Silenced"));

    [Fact]
    public void A_required_rule_that_is_switched_off_is_told_even_where_it_finds_nothing()
    {
        var finding = Assert.Single(solution.Findings("Configured"));
        Assert.Equal(("PLAT9008", "Configured/Configured.csproj"), (CheckedSolution.Text(finding, "rule"), CheckedSolution.Text(finding, "path")));
        Assert.Contains("NoWarn", CheckedSolution.Text(finding, "message"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_suppressor_is_told_whatever_it_calls_itself()
    {
        Assert.Equal(["PLAT1001 silenced Foreign/Foreign.cs", "PLAT9008 open Foreign/Foreign.cs"], solution.FindingsOf("Foreign"));
        Assert.Contains(solution.Findings("Foreign"), finding => CheckedSolution.Text(finding, "message").Contains("the suppressor PLATW1001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Switched", "RunAnalyzers")]
    [InlineData("Stripped", "RunAnalyzersDuringBuild is false")]
    [InlineData("Service", "references no package of PlatformSdk")]
    [InlineData("Severities", "without the severities of its pin")]
    public void Analyzers_that_did_not_run_are_told_with_the_reason(string project, string reason)
    {
        var finding = Assert.Single(solution.Findings(project), finding => CheckedSolution.Text(finding, "rule") == "PLAT9010");
        Assert.Contains(reason, CheckedSolution.Text(finding, "message"), StringComparison.Ordinal);
        Assert.True(finding.GetProperty("fails").GetBoolean());
    }

    [Fact]
    public void A_project_that_does_not_compile_and_what_needs_it_could_not_be_measured()
    {
        Assert.Contains("CS0103", solution.UnmeasuredReason("Broken"), StringComparison.Ordinal);
        Assert.Equal("Broken, which it needs, was not built", solution.UnmeasuredReason("Dependant"));

        // What was found before the compiler gave up is found.
        Assert.Equal(["PLAT1001 open Broken/Broken.cs"], solution.FindingsOf("Broken"));
        Assert.DoesNotContain("Broken", Names("covered"));
    }

    [Fact]
    public void Covered_and_not_covered_projects_are_told_apart()
    {
        Assert.Equal(["Bare", "Configured", "Foreign", "Frameworks (net10.0)", "Frameworks (netstandard2.0)", "Severities", "Silenced"], Names("covered"));
        Assert.Equal(["Suppressor"], Names("notCovered"));
    }

    [Fact]
    public async Task The_answer_is_what_its_schema_says()
    {
        var answer = await AnswerSchema.ValidAsync("check", solution.Run.Output);
        Assert.Equal("findings", answer.GetProperty("verdict").GetString());
        Assert.Equal((1, 1, 3, 3), (Count("waived"), Count("ratcheted"), Count("silenced"), Count("unmeasured")));
        Assert.Equal(answer.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("fails").GetBoolean()), Count("failing"));

        int Count(string name) => answer.GetProperty("counts").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task The_sarif_is_valid_and_keeps_the_suppressions()
    {
        await ReportSchemas.ValidSarifAsync(solution.Read("reports/check.sarif"));
        var run = Assert.Single(solution.Sarif.Runs);
        Assert.False(run.Invocations![0].ExecutionSuccessful);
        Assert.Equal(run.Results!.Count, run.Results.Select(result => result.PartialFingerprints!["platformSdk/v1"]).Distinct().Count());
        var waived = Assert.Single(run.Results, result => result.Properties!.Waiver == "W-0001");
        Assert.Equal("waived by W-0001 of team-payments until 2026-07-30: the partner has no certificate yet", Assert.Single(waived.Suppressions!).Justification);
        Assert.Contains(run.Results, result => result.Suppressions is [{ Kind: "inSource", Justification: "It is only a test." }]);
        Assert.All(run.Results.Where(result => result.Locations is not null), result => Assert.Equal("SRCROOT", result.Locations![0].PhysicalLocation!.ArtifactLocation!.UriBaseId));
    }

    [Fact]
    public void The_junit_xml_is_valid_and_counts_the_same()
    {
        var suites = ReportSchemas.ValidJUnit(solution.Read("reports/check.xml"));
        var counts = solution.Answer.GetProperty("counts");
        Assert.Equal(counts.GetProperty("failing").GetInt32(), suites.Descendants("failure").Count());
        Assert.Equal(counts.GetProperty("unmeasured").GetInt32(), suites.Descendants("error").Count());
        Assert.Equal(5, suites.Descendants("skipped").Count());
        Assert.Equal(suites.Descendants("testcase").Count(), suites.Descendants("testcase").Select(test => (test.Attribute("classname")!.Value, test.Attribute("name")!.Value)).Distinct().Count());
    }

    [Fact]
    public void The_page_of_the_job_says_who_waived_what_until_when()
    {
        var page = solution.Read("reports/check.md");
        Assert.StartsWith("## Platform check: findings\n", page, StringComparison.Ordinal);
        Assert.Contains("| W-0001 | team-payments | 2026-07-30 | [PLAT1001](", page, StringComparison.Ordinal);
        Assert.Contains("| Dependant | Broken, which it needs, was not built |", page, StringComparison.Ordinal);
    }

    private int LineOf(string file, string text) =>
        Array.FindIndex(File.ReadAllLines(solution[file]), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private IEnumerable<string> Names(string list) => solution.Answer.GetProperty(list).EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal);
}
