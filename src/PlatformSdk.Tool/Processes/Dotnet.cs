using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Processes;

/// <summary>Runs the real <c>dotnet</c>; cancelling kills it and everything that it started.</summary>
internal sealed class Dotnet(ToolEnvironment environment)
{
    // Where the SDK of the caller's own build is; another folder may have another SDK.
    private static readonly string[] OfAnotherBuild = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <param name="directory">Where it runs: <c>global.json</c> and <c>nuget.config</c> are found from there.</param>
    /// <param name="arguments">The command and its options.</param>
    /// <param name="whenLine">Told each line of standard output as it comes.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public async Task<ProcessResult> RunAsync(string directory, IEnumerable<string> arguments, Action<string>? whenLine, CancellationToken cancellationToken)
    {
        using var process = Start(directory, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            var output = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                output.AppendLine(line);
                whenLine?.Invoke(line);
            }

            await process.WaitForExitAsync(cancellationToken);
            return new ProcessResult(process.ExitCode, output.ToString(), await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(string directory, IEnumerable<string> arguments)
    {
        // The host that runs this tool is the one whose SDK its user has.
        var host = environment.Variables.GetValueOrDefault("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(host, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment.Variables)
        {
            start.Environment[name] = value;
        }

        foreach (var name in OfAnotherBuild)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        try
        {
            return Process.Start(start) ?? throw new Win32Exception("no process was started");
        }
        catch (Win32Exception exception)
        {
            throw ToolException.CouldNotMeasure(new ToolError(
                host, "it cannot be run: " + exception.Message, "the .NET SDK 10 or later", "Install the .NET SDK and put dotnet on the PATH."));
        }
    }
}
