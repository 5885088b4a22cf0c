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

    [Theory]
    [InlineData("platform compl", "completion")]
    [InlineData("platform explain PLAT2", "PLAT2002")]
    [InlineData("platform explain Platform:Health:Cac", "CacheDuration")]
    public async Task Bash_completes_with_the_script(string line, string completion)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "There is no bash.");
        using var folder = new Folder();
        var script = (await ToolRun.InAsync(folder.Path, "completion", "bash")).Output;
        var file = folder.Write("complete.bash", $$"""
            platform() { dotnet '{{typeof(Program).Assembly.Location}}' "$@"; }
            {{script}}
            COMP_LINE='{{line}}'
            COMP_POINT=${#COMP_LINE}
            _platform_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        var bash = await ToolProcess.RunAsync(folder.Path, "bash", [file]);
        Assert.Equal("", bash.Error);
        Assert.Contains(completion, bash.Output.Split('\n'));
    }
}
