using System.Diagnostics;

namespace Package.Tests;

/// <summary>Runs commands as a person on a fresh machine would: nothing of this test run's environment reaches them.</summary>
internal sealed class Cli(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>No command here takes this long unless it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] OfThisTestRun =
    [
        "MSBUILD", "VSTEST", "TESTINGPLATFORM", "XUNIT", "COVERLET", "CORECLR_", "COR_", "DOTNET_STARTUP_HOOKS", "DOTNET_HOST_PATH",
        "OTEL_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "PLATFORM", "CI", "TF_BUILD", "GITHUB_ACTIONS",
    ];

    public Task<CliResult> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    public async Task<CliResult> RunAsync(string folder, string command, params string[] arguments)
    {
        using var process = Start(folder, command, arguments, out var output);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} did not end.{Environment.NewLine}{output.Text}");
        }

        return new CliResult($"{command} {string.Join(' ', arguments)}", process.ExitCode, output.Text);
    }

    public Process Start(string folder, string command, string[] arguments, out ProcessOutput output, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfThisTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment.Select(pair => (pair.Key, pair.Value)).Concat(variables))
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        output = new ProcessOutput(process);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static bool IsOfThisTestRun(string variable) =>
        OfThisTestRun.Any(prefix => prefix.EndsWith('_') || prefix.Length > 2
            ? variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            : variable.Equals(prefix, StringComparison.OrdinalIgnoreCase));
}
