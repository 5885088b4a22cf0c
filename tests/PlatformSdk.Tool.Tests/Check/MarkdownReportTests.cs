using PlatformSdk.Tool.Check;

namespace PlatformSdk.Tool.Tests.Check;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Text_of_the_repository_is_no_markup()
    {
        var page = MarkdownReport.Of(Results.Of(AppContext.BaseDirectory, [Results.Finding("a|b\n<img src=x> ![x](http://y) `c` &amp;")]));
        var row = Assert.Single(page.Split('\n'), line => line.Contains("Gate.cs", StringComparison.Ordinal));
        Assert.EndsWith("| a\\|b &lt;img src=x> \\!\\[x\\](http://y) \\`c\\` &amp;amp; | Shop |", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_page_stays_small_enough_to_be_shown()
    {
        var page = MarkdownReport.Of(Results.Of(AppContext.BaseDirectory, Enumerable.Range(1, 5000).Select(line => Results.Finding(line: line))));
        Assert.Contains("… and 4800 more.", page, StringComparison.Ordinal);
        Assert.Contains("| 5000 | 0 |", page, StringComparison.Ordinal);
        Assert.True(page.Length < 200_000);
    }

    [Theory]
    [InlineData(0, 0, "passed")]
    [InlineData(0, 1, "could not measure")]
    [InlineData(1, 1, "findings")]
    public void The_first_line_is_the_verdict(int findings, int unmeasured, string verdict) => Assert.StartsWith(
        $"## Platform check: {verdict}\n",
        MarkdownReport.Of(Results.Of(AppContext.BaseDirectory, Enumerable.Range(1, findings).Select(line => Results.Finding(line: line)), [.. Enumerable.Range(0, unmeasured).Select(_ => new Unmeasured("Shop", "why"))])),
        StringComparison.Ordinal);
}
