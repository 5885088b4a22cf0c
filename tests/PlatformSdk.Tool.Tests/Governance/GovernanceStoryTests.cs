using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Tests.Check;

namespace PlatformSdk.Tool.Tests.Governance;

/// <summary>Old code under a required rule, with the real compiler: kept by the ratchet, silenced, waived, mended and pruned.</summary>
public sealed class GovernanceStoryTests : IDisposable
{
    private const string Day = "2026-06-15";

    private readonly ServiceFolder _folder = new();

    public GovernanceStoryTests()
    {
        _folder.Write(".git/HEAD", "ref: refs/heads/main");
        _folder.Write("Shop.slnx", "<Solution><Project Path=\"Core/Core.csproj\" /><Project Path=\"Api/Api.csproj\" /></Solution>");
        _folder.Project("Core", Sources.Gate("Core"));
        _folder.Project("Api", Sources.Gate("Api"), items: "<ItemGroup><ProjectReference Include=\"../Core/Core.csproj\" /></ItemGroup>");
    }

    [Fact]
    public async Task Old_findings_are_kept_and_go_one_by_one()
    {
        // What depends on a project with an error is compiled once that is kept: one command all the same.
        var add = await RunAsync("ratchet", "add");
        Assert.Equal((ExitCodes.Ok, "ok: Keeps 2 findings, 2 more than before.\n"), (add.ExitCode, add.Output));
        var verify = await RunAsync("ratchet", "verify", "--json");
        Assert.Equal(2, (await AnswerSchema.ValidAsync("ratchet", verify.Output)).GetProperty("kept").GetInt32());
        Assert.Equal(ExitCodes.Ok, verify.ExitCode);

        // One is mended and another one comes: the total is the same, and both are told.
        _folder.Write("Core/Core.cs", "public static class Core;\n" + Sources.Gate("Back").Replace("using System.Net.Http;", "", StringComparison.Ordinal).Insert(0, "\n").Replace("HttpM", "System.Net.Http.HttpM", StringComparison.Ordinal).Replace("new HttpC", "new System.Net.Http.HttpC", StringComparison.Ordinal));
        var told = await RunAsync("ratchet", "verify");
        Assert.Equal(ExitCodes.Findings, told.ExitCode);
        Assert.Contains("PLAT9011: 'PLAT1001 | M:Core.Open", told.Output, StringComparison.Ordinal);
        Assert.Contains("1 findings of PLAT1001 in M:Back.Open, and the ratchet keeps 0", told.Output, StringComparison.Ordinal);

        var prune = await RunAsync("ratchet", "prune");
        Assert.Contains("Keeps 1 findings, 1 fewer than before.", prune.Output, StringComparison.Ordinal);
        Assert.Contains("M:Api.Open", _folder.Read("platform.ratchet.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("M:Back.Open", _folder.Read("platform.ratchet.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_silenced_becomes_a_waiver_and_goes_when_it_is_not_needed()
    {
        _folder.Write("Core/Core.cs", "#pragma warning disable PLAT1001\n" + Sources.Gate("Core"));
        _folder.Write("Api/Api.cs", "public static class Api;");
        var adopt = await RunAsync("waivers", "adopt", "--owner", "team-shop");
        Assert.Equal(ExitCodes.Ok, adopt.ExitCode);
        Assert.Contains("ok: Wrote W-0001: PLAT1001 in Core Core/Core.cs M:Core.Open, team-shop, until 2026-09-13", adopt.Output, StringComparison.Ordinal);
        Assert.Contains("warning: platform.waivers.json(4,5): Waiver W-0001 of team-shop is a draft", (await RunAsync("waivers", "verify")).Output, StringComparison.Ordinal);
        Assert.Equal("There is nothing to remove.\n", (await RunAsync("waivers", "prune")).Output);

        _folder.Write("Core/Core.cs", "public static class Core;");
        Assert.Contains("ok: Removed W-0001: PLAT1001 in Core Core/Core.cs M:Core.Open, team-shop, until 2026-09-13, which covers nothing", (await RunAsync("waivers", "prune")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, (await _folder.RunAsync("check", "--as-of", Day)).ExitCode);
    }

    [Fact]
    public async Task What_cannot_be_compiled_keeps_its_lines_and_is_told()
    {
        var ratchet = _folder.Write("platform.ratchet.json", "{ \"projects\": { \"Core\": [ \"PLAT1001 | M:Core.Gone | 0123456789abcdef | 1\" ] } }");
        _folder.Write("Core/Core.cs", "public static class Core { int Nowhere() => nothing; }");
        var prune = await RunAsync("ratchet", "prune");
        Assert.Equal(ExitCodes.CouldNotMeasure, prune.ExitCode);
        Assert.Contains("Core could not be looked at", prune.Output, StringComparison.Ordinal);
        Assert.Contains("M:Core.Gone", await File.ReadAllTextAsync(ratchet, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> RunAsync(params string[] arguments) => _folder.RunAsync([.. arguments, "--as-of", Day]);
}
