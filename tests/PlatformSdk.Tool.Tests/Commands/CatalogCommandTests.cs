using System.Text.Json;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Tests.Catalog;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class CatalogCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public CatalogCommandTests()
    {
        Write("docs/releases/1.0.0/catalog.json", SampleHistory.First);
        Write("docs/releases/1.1.0/catalog.json", SampleHistory.Second);
        Write("docs/catalog.json", SampleHistory.Current);
        foreach (var entry in SampleHistory.Current.Entries)
        {
            _folder.Write(entry.Docs, "# " + entry.Id);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_catalogue_of_the_repository_may_be_released()
    {
        var run = await ToolProcess.RunAsync(Folder.Repository, "catalog", "verify");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^ok: docs/catalog.json, after 0.1.0: [0-9]+ entries, all 15 promises kept[.]\n$", run.Output);
    }

    [Fact]
    public async Task What_is_not_to_be_released_is_told_with_its_place_and_its_remedy()
    {
        Write("docs/catalog.json", SampleHistory.With("PLAT1001", entry => entry with { Area = "telemetry", Owner = "" }).Current);

        var run = await ToolRun.InAsync(_folder.Path, "catalog", "verify");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error: docs/catalog.json: PLAT1001, owner: found nobody; expected a team. Name the team that answers for it; without one it may not ship. [owner]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("PLAT1001, area: found telemetry; expected security, as 1.0.0 released it.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("error: docs/catalog.json, after 1.0.0, 1.1.0: 6 entries, 2 to mend.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told()
    {
        File.Delete(_folder["docs/Limits.md"]);

        var run = await ToolRun.InAsync(_folder.Path, "catalog", "verify", "--json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var fault = Assert.Single((await AnswerSchema.ValidAsync("catalog-verify", run.Output)).GetProperty("faults").EnumerateArray());
        Assert.Equal(("gate", "Limits", "docs"), (Text(fault, "check"), Text(fault, "entry"), Text(fault, "field")));
    }

    [Theory]
    [InlineData("docs/catalog.json", "{ \"version\": 1, \"baselines\": [", "docs/catalog.json(1,")]
    [InlineData("docs/releases/1.0.0/catalog.json", "{}", "needs a version")]
    [InlineData("docs/releases/newest/catalog.json", "{}", "no version such as 1.2.0")]
    public async Task What_cannot_be_read_is_not_taken_for_good(string file, string content, string message)
    {
        _folder.Write(file, content);

        var run = await ToolRun.InAsync(_folder.Path, "catalog", "verify");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--catalog", "docs/none.json")]
    [InlineData("--releases", "docs/none")]
    public async Task What_is_not_there_is_misuse(string option, string path)
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "verify", option, path);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_the_next_release_changes_and_whom_it_reaches()
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "diff");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("From 1.1.0 to docs/catalog.json\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nReaches services that move their pin, or adopt\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - PLAT1001, revision under 2027.1: 1 → 2\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0", "1.1.0")]
    [InlineData("docs/releases/1.0.0/catalog.json", "docs/releases/1.1.0/catalog.json")]
    public async Task Compares_releases_and_files(string older, string newer)
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "diff", older, newer, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answer = await AnswerSchema.ValidAsync("catalog-diff", run.Output);
        Assert.Equal((older, newer), (Text(answer, "older"), Text(answer, "newer")));
        Assert.Contains(answer.GetProperty("changes").EnumerateArray(), change =>
            (Text(change, "reach"), Text(change, "entry"), Text(change, "field"), Text(change, "after")) == ("moving", "Headers", "Platform:Headers:Days under 2026.2", "730"));
    }

    [Fact]
    public async Task A_release_that_never_was_is_misuse_and_the_others_are_named()
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "diff", "0.9.0");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("1.0.0, 1.1.0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_catalogue_twice_says_the_same()
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "diff", "1.1.0", "1.1.0");

        Assert.Equal((0, "From 1.1.0 to 1.1.0\nThey say the same.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Tells_what_is_to_be_decided()
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "due");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("warning: next baseline: PLAT2001 (team-a), preview. It is a preview, new since the last baseline.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - open edge case: The call is made by reflection.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-01-01", 0)]
    [InlineData("2027-01-02", 1)]
    public async Task What_is_overdue_is_a_finding(string day, int exitCode)
    {
        Write("docs/catalog.json", SampleHistory.With("Headers", entry => entry with { Sunset = "The server does it.", SunsetBy = "2027-01-01" }).Current);

        var run = await ToolRun.InAsync(_folder.Path, "catalog", "due", "--as-of", day, "--by", "2028-01-01", "--json");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        var answer = await AnswerSchema.ValidAsync("catalog-due", run.Output);
        Assert.Equal(day, Text(answer, "asOf"));
        var first = answer.GetProperty("decisions").EnumerateArray().First();
        Assert.Equal(("sunset", "Headers", exitCode == 1), (Text(first, "kind"), Text(first, "entry"), first.GetProperty("overdue").GetBoolean()));
    }

    [Fact]
    public async Task The_day_is_that_of_the_clock()
    {
        Write("docs/catalog.json", SampleHistory.With("Headers", entry => entry with { Sunset = "The server does it.", SunsetBy = "2027-01-01" }).Current);

        var run = await ToolRun.WithAsync(environment => environment with { Directory = _folder.Path, Time = new StoppedClock(new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero)) }, "catalog", "due");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: 2027-01-01, overdue: Headers (team-a), sunset.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "soon")]
    [InlineData("--as-of", "2026.1")]
    [InlineData("--as-of", "2026-02-30")]
    public async Task A_day_that_is_none_is_misuse(string option, string value)
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog", "due", option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_it_is_misused()
    {
        var run = await ToolRun.InAsync(_folder.Path, "catalog");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private void Write(string path, CatalogDocument document) => _folder.Write(path, JsonSerializer.Serialize(document, CatalogJsonContext.Default.CatalogDocument));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
