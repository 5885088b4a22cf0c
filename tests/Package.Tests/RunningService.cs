using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>A web service in a process of its own, listening on a port of its own; killed with all its children when disposed.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private readonly Process process;
    private readonly ProcessOutput output;

    private RunningService(Process process, ProcessOutput output, Uri address)
    {
        this.process = process;
        this.output = output;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    }

    public HttpClient Client { get; }

    public string Output => output.Text;

    public static async Task<RunningService> StartAsync(Cli cli, string folder, string command, string[] arguments, params (string Name, string Value)[] variables)
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = cli.Start(folder, command, arguments, out var output, [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. variables]);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{command} ended early."));
        process.EnableRaisingEvents = true;
        output.Written += line => Report(listening, line);
        try
        {
            // Lines from before the handler was attached count too.
            Report(listening, output.Text);
            var address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            return new RunningService(process, output, address);
        }
        catch (Exception exception)
        {
            await EndAsync(process);
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} did not come up.{Environment.NewLine}{output.Text}", exception);
        }
    }

    /// <summary>Waits until it has ended by itself, and well.</summary>
    public async Task EndedAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, Output);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await EndAsync(process);
    }

    private static void Report(TaskCompletionSource<Uri> listening, string text)
    {
        if (Listening().Match(text) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    private static async Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:[0-9]+)")]
    private static partial Regex Listening();
}
