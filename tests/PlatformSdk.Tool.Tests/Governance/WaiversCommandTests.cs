using System.Text;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Tests.Governance;

public sealed class WaiversCommandTests : IDisposable
{
    private const string File = "platform.waivers.json";
    private const string Reason = "the partner has no certificate yet";

    private readonly Folder _folder = new();

    public WaiversCommandTests()
    {
        _folder.Write(".git/HEAD", "ref: refs/heads/main");
        _folder.Write("src/Shop/Shop.csproj", "<Project />");
    }

    [Fact]
    public async Task What_is_added_is_listed_and_in_order()
    {
        var added = await AddAsync("PLAT1001", "--path", "src/Shop/**", "--symbol", "T:Shop.Gate", "--approved-by", "appsec", "--tracking", "SHOP-1");
        Assert.Equal((ExitCodes.Ok, "ok: Wrote W-0001: PLAT1001 in Shop src/Shop/** T:Shop.Gate, team-shop, until 2026-08-30\n"), (added.ExitCode, added.Output));
        Assert.Equal(ExitCodes.Ok, (await AddAsync("Health", "--expires", "2026-06-20", "--kind", "migration")).ExitCode);

        var listed = await RunAsync("list", "--as-of", "2026-06-01");
        Assert.Equal(["W-0002", "W-0001"], listed.Output.Split('\n').Where(line => line.StartsWith("W-", StringComparison.Ordinal)).Select(line => line[..6]));
        var answer = await AnswerSchema.ValidAsync("waivers", (await RunAsync("list", "--rule", "PLAT1001", "--json", "--as-of", "2026-08-31")).Output);
        var waiver = Assert.Single(answer.GetProperty("waivers").EnumerateArray());
        Assert.Equal(("expired", -1, "appsec"), (waiver.GetProperty("state").GetString(), waiver.GetProperty("daysLeft").GetInt32(), waiver.GetProperty("approvedBy").GetString()));
    }

    [Fact]
    public async Task Verifying_tells_by_the_day_what_a_build_would_tell()
    {
        await AddAsync("PLAT1001");
        Assert.Equal(ExitCodes.Ok, (await RunAsync("verify", "--as-of", "2026-06-02")).ExitCode);
        var soon = await RunAsync("verify", "--as-of", "2026-08-30");
        Assert.Equal(ExitCodes.Ok, soon.ExitCode);
        Assert.StartsWith("warning: platform.waivers.json(4,5): PLAT9006: Waiver W-0001 of team-shop", soon.Output, StringComparison.Ordinal);
        var over = await RunAsync("verify", "--as-of", "2026-08-31");
        Assert.Equal(ExitCodes.Findings, over.ExitCode);
        Assert.StartsWith("error: platform.waivers.json(4,5): PLAT9003: Waiver W-0001 of team-shop", over.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLAT9001", Reason, "2026-07-01", "it is no rule and no default that can be waived")]
    [InlineData("plat1001", Reason, "2026-07-01", "'PLAT1001', perhaps")]
    [InlineData("PLAT1001", "because", "2026-07-01", "'reason' is 'because'. Expected 20 characters or more")]
    [InlineData("PLAT1001", Reason, "2026-09-01", "one for PLAT1001 may last 90")]
    [InlineData("PLAT1001", Reason, "2026-05-01", "before it was created")]
    [InlineData("PLAT1001", Reason, "soon", "--expires: it is 'soon'")]
    public async Task What_may_not_be_waived_is_not_written(string rule, string reason, string expires, string message)
    {
        var run = await RunAsync("add", rule, "--reason", reason, "--owner", "team-shop", "--project", "src/Shop", "--expires", expires, "--as-of", "2026-06-01");
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(_folder[File]));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Assert.StartsWith("ok: Would write W-0001", (await AddAsync("PLAT1001", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(_folder[File]));
        await AddAsync("PLAT1001");
        var text = _folder.Read(File);
        Assert.StartsWith("ok: Would remove W-0001", (await RunAsync("prune", "--no-build", "--dry-run", "--as-of", "2027-01-01")).Output, StringComparison.Ordinal);
        Assert.Equal(text, _folder.Read(File));
    }

    [Fact]
    public async Task What_has_ended_is_removed_without_a_build()
    {
        await AddAsync("PLAT1001", "--expires", "2026-06-10");
        await AddAsync("PLAT2002", "--expires", "2026-06-20");
        var pruned = await RunAsync("prune", "--no-build", "--as-of", "2026-06-15");
        Assert.Equal("ok: Removed W-0001: PLAT1001 in Shop, team-shop, until 2026-06-10, which has ended\n", pruned.Output);
        Assert.Contains("W-0002", _folder.Read(File), StringComparison.Ordinal);
        Assert.DoesNotContain("W-0001", _folder.Read(File), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "truncated", "{ \"waivers\": [ { \"id\": \"W-0001\"" },
        { "truncated after a byte order mark", "\uFEFF{ \"waivers\": [" },
        { "a comment between CRLF", "{\r\n  // agreed\r\n  \"waivers\": []\r\n}" },
        { "nested too deeply", new string('[', 100_000) },
        { "not an object", "[]" },
        { "empty", "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_gives_one_located_error_and_loses_nothing(string what, string text)
    {
        var before = new UTF8Encoding(false).GetBytes(text);
        await System.IO.File.WriteAllBytesAsync(_folder[File], before, TestContext.Current.CancellationToken);
        if (text.Length > 0)
        {
            var add = await AddAsync("PLAT1001");
            Assert.Equal(ExitCodes.CouldNotMeasure, add.ExitCode);
            Assert.Matches(@"^error: platform\.waivers\.json\(\d+,\d+\): ", add.Error);
            Assert.Single(add.Error.Split('\n'), line => line.StartsWith("error:", StringComparison.Ordinal));
        }

        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(_folder[File], TestContext.Current.CancellationToken));
        var verify = await RunAsync("verify");
        Assert.True(verify.ExitCode == ExitCodes.Findings, what);
        Assert.Matches(@"^error: platform\.waivers\.json\(\d+,\d+\): PLAT9002: ", Assert.Single(verify.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(_folder[File], "{ \"waivers\": [" + new string(' ', 100 * 1024 * 1024) + "] }", TestContext.Current.CancellationToken);
        var add = await AddAsync("PLAT1001");
        Assert.Equal(ExitCodes.CouldNotMeasure, add.ExitCode);
        Assert.Contains("platform.waivers.json(1,1): The file has 104857617 characters", add.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_located_and_kept()
    {
        byte[] before = [.. "{ \"waivers\": [] } "u8, 0xE9];
        await System.IO.File.WriteAllBytesAsync(_folder[File], before, TestContext.Current.CancellationToken);
        var add = await AddAsync("PLAT1001");
        Assert.Equal(ExitCodes.CouldNotMeasure, add.ExitCode);
        Assert.Contains("byte 18 is no UTF-8", add.Error, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(_folder[File], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_processes_that_write_at_once_each_finds_what_the_others_wrote()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            var run = await ToolProcess.RunAsync(_folder.Path, "waivers", "add", "PLAT1001", "--reason", Reason, "--owner", "team-shop", "--project", "src/Shop", "--symbol", $"T:Shop.Gate{number}");
            Assert.True(run.ExitCode == 0, run.Error);
        }));
        var answer = await AnswerSchema.ValidAsync("waivers", (await RunAsync("verify", "--json")).Output);
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"W-000{number}"), answer.GetProperty("waivers").EnumerateArray().Select(waiver => waiver.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(6, answer.GetProperty("waivers").EnumerateArray().Select(waiver => waiver.GetProperty("symbol").GetString()).Distinct().Count());
        Assert.Equal([".git", File, "src"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> AddAsync(string rule, params string[] more) =>
        RunAsync(["add", rule, "--reason", Reason, "--owner", "team-shop", "--project", "src/Shop", "--as-of", "2026-06-01", .. more]);

    private Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(_folder.Path, ["waivers", .. arguments]);
}
