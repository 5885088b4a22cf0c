using PlatformSdk.Tool.Commands;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class PlatformCommandTests
{
    public static TheoryData<string> Verbs =>
        [.. PlatformCommand.Create(ToolEnvironment.OfThisProcess()).Subcommands.Select(command => command.Name)];

    [Fact]
    public async Task Says_what_it_is_for_in_a_process_of_its_own()
    {
        var help = await ToolProcess.RunAsync(Folder.Repository, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("guardrails", help.Output, StringComparison.Ordinal);
        Assert.Contains("platform [command] [options]", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_version_of_the_package()
    {
        var version = await ToolProcess.RunAsync(Folder.Repository, "--version");
        Assert.Equal((0, ToolPackage.Version), (version.ExitCode, version.Output.Trim()));
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", ToolPackage.Version);
    }

    [Fact]
    public async Task Without_a_verb_it_shows_its_help_and_ends_as_misused()
    {
        var run = await ToolRun.InAsync(Folder.Repository);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("completion", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_misuse_and_gets_the_nearest()
    {
        var run = await ToolRun.InAsync(Folder.Repository, "complettion", "bash");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("'completion'", run.Error, StringComparison.Ordinal);
        Assert.Contains("See platform --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_json_for_who_asked_for_json()
    {
        var run = await ToolRun.InAsync(Folder.Repository, "complettion", "--json");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var error = await AnswerSchema.ValidAsync("error", run.Error);
        Assert.Equal(2, error.GetProperty("exitCode").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_its_help(string verb)
    {
        var run = await ToolRun.InAsync(Folder.Repository, verb, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"platform {verb}", run.Output, StringComparison.Ordinal);
    }
}
