using System.CommandLine;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary>
/// A verb of <c>platform</c>. Its class only parses; a class named for the work does it. What every verb shares is here:
/// <c>--json</c>, <c>--directory</c>, and how errors become lines and exit codes.
/// </summary>
internal abstract class ToolCommand : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "Answer as JSON; the answer names its schema." };

    private readonly Option<string> _directory = new("--directory", "-C")
    {
        Description = "The folder to work in. Default: the current one.",
        HelpName = "path",
    };

    protected ToolCommand(string name, string description, ToolEnvironment environment)
        : base(name, description)
    {
        Environment = environment;
        Add(_json);
        Add(_directory);
        SetAction(RunAndReportAsync);
    }

    protected ToolEnvironment Environment { get; }

    /// <summary>For the verbs that are about one project or one solution.</summary>
    protected Option<string> Project { get; } = new("--project", "-p")
    {
        Description = "The project, the solution or its folder. Default: the only one in the folder.",
        HelpName = "path",
    };

    /// <summary>For the verbs that read configuration.</summary>
    protected Option<string> EnvironmentName { get; } = new("--environment")
    {
        Description = "The environment whose appsettings count.",
        HelpName = "name",
        DefaultValueFactory = static _ => ServiceReader.Production,
    };

    /// <summary>Does the work and returns one of <see cref="ExitCodes"/>.</summary>
    protected abstract Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken);

    /// <summary>The folder to work in: paths on the command line are relative to it.</summary>
    protected string DirectoryOf(ParseResult arguments) => Path.GetFullPath(Path.Combine(Environment.Directory, arguments.GetValue(_directory) ?? "."));

    private async Task<int> RunAndReportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var console = new ToolConsole(Environment, arguments.GetValue(_json) ? OutputFormat.Json : OutputFormat.Text);
        try
        {
            return await RunAsync(arguments, console, cancellationToken);
        }
        catch (ToolException exception)
        {
            console.Error(exception.Error, exception.ExitCode);
            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.Error(new ToolError($"platform {Name}", "it was cancelled", "to be let run to its end", "Nothing was changed; run it again."), ExitCodes.CouldNotMeasure);
            return ExitCodes.CouldNotMeasure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Error(new ToolError($"platform {Name}", exception.Message, "files that can be read", "Mend what the message says, then run it again."), ExitCodes.CouldNotMeasure);
            return ExitCodes.CouldNotMeasure;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A gate of CI must not take the tool's own fault for findings, which the runtime's exit codes could be taken for.
            await Environment.Error.WriteLineAsync(exception.ToString());
            console.Error(new ToolError($"platform {Name}", "the tool is at fault", "an answer", $"Report the lines above: {ToolPackage.Repository}/issues/new"), ExitCodes.CouldNotMeasure);
            return ExitCodes.CouldNotMeasure;
        }
    }
}
