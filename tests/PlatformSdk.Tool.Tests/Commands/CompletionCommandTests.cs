namespace PlatformSdk.Tool.Tests.Commands;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _platform_complete platform")]
    [InlineData("zsh", "compdef _platform_complete platform")]
    [InlineData("fish", "complete -c platform")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName platform")]
    public async Task Prints_a_script_for_each_shell(string shell, string registration)
    {
        var run = await ToolRun.InAsync(Folder.Repository, "completion", shell);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(registration, run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_shell_that_it_has_no_script_for()
    {
        var run = await ToolRun.InAsync(Folder.Repository, "completion", "tcsh");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("tcsh", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform comp", "completion")]
    [InlineData("platform completion ", "fish")]
    [InlineData("/usr/local/bin/platform completion z", "zsh")]
    public async Task Suggests_what_may_come_next(string line, string suggestion)
    {
        var run = await ToolRun.InAsync(Folder.Repository, $"[suggest:{line.Length}]", line);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(suggestion, run.Output.Split('\n'));
    }
}
