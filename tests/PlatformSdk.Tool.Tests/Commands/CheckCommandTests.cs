using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    [Theory]
    [InlineData("30.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    public async Task A_day_that_is_none_is_refused_before_anything_is_built(string day)
    {
        _folder.Write("Shop.csproj", "<Project />");
        var run = await ToolRun.InAsync(_folder.Path, "check", "--as-of", day);
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains($"--as-of: it is '{day}'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_nothing_to_build_is_refused() =>
        Assert.Equal(ExitCodes.Usage, (await ToolRun.InAsync(_folder.Path, "check")).ExitCode);

    public void Dispose() => _folder.Dispose();
}
