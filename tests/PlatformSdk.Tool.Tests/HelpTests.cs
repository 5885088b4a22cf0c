using System.Diagnostics;

namespace PlatformSdk.Tool.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task Says_what_it_is_for()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--help"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("guardrails", output, StringComparison.Ordinal);
    }
}
