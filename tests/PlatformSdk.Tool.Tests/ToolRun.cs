using PlatformSdk.Tool.Commands;

namespace PlatformSdk.Tool.Tests;

/// <summary>One run of the command in this process, with a console, a folder and variables of the test's own.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static Task<ToolRun> InAsync(string directory, params string[] arguments) => WithAsync(environment => environment with { Directory = directory }, arguments);

    public static async Task<ToolRun> WithAsync(Func<ToolEnvironment, ToolEnvironment> surroundings, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var environment = surroundings(new ToolEnvironment
        {
            Output = output,
            Error = error,
            Directory = AppContext.BaseDirectory,
            Variables = ToolEnvironment.OfThisProcess().Variables,
        });
        var exitCode = await PlatformCommand.RunAsync(arguments, environment, TestContext.Current.CancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
