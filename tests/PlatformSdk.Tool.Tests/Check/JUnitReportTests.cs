using System.Text;
using System.Xml.Linq;
using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class JUnitReportTests
{
    [Fact]
    public void What_XML_cannot_hold_is_shown_as_its_number()
    {
        var suites = Write(Results.Of(AppContext.BaseDirectory, [Results.Finding("<b>&\"'\u0000\u001b[31m\ud800 \ud83d\ude00 ]]>\u0085\n\ufffe")]));
        Assert.Equal("<b>&\"'\\u0000\\u001b[31m\\ud800 \ud83d\ude00 ]]>\u0085\n\\ufffe", (string?)Assert.Single(suites.Descendants("failure")).Attribute("message"));
    }

    [Fact]
    public void A_clean_project_has_one_case_that_passes()
    {
        var suites = Write(Results.Of(AppContext.BaseDirectory, []));
        Assert.Empty(Assert.Single(suites.Descendants("testcase")).Elements());
    }

    [Fact]
    public void What_is_not_open_is_skipped_and_what_is_only_told_passes_with_its_text()
    {
        var finding = Results.Finding();
        var suites = Write(Results.Of(AppContext.BaseDirectory, [finding with { State = FindingState.Waived }, finding with { State = FindingState.Ratcheted, Path = "b.cs" }, finding with { Level = "warning", Path = "c.cs" }]));
        Assert.Equal(["waived", "kept by platform.ratchet.json"], suites.Descendants("skipped").Select(skipped => (string?)skipped.Attribute("message")).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("c.cs(6,5): warning PLAT1001", Assert.Single(suites.Descendants("system-out")).Value, StringComparison.Ordinal);
        Assert.Equal("0", (string?)suites.Attribute("failures"));
    }

    [Fact]
    public void What_could_not_be_measured_is_an_error()
    {
        var suites = Write(Results.Of(AppContext.BaseDirectory, [], new Unmeasured("Shop", "it does not compile")));
        Assert.Equal("it does not compile", (string?)Assert.Single(suites.Descendants("error")).Attribute("message"));
    }

    private static XElement Write(CheckResult result)
    {
        using var stream = new MemoryStream();
        JUnitReport.Write(stream, result);
        return ReportSchemas.ValidJUnit(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
