using System.Diagnostics;

namespace PlatformSdk.Tool.Tests;

/// <summary>Runs the command for real, as a process whose streams are pipes.</summary>
internal static class ToolProcess
{
    public static Task<ToolRun> RunAsync(string directory, params string[] arguments) =>
        RunAsync(directory, "dotnet", [typeof(Program).Assembly.Location, .. arguments]);

    public static async Task<ToolRun> RunAsync(string directory, string command, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolRun(process.ExitCode, await output, await error);
    }
}
