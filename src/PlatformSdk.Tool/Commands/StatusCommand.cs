using System.CommandLine;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;
using PlatformSdk.Tool.Status;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform status</c>: where a project stands; with <c>--next</c>, what the next baseline would change.</summary>
internal sealed class StatusCommand : ToolCommand
{
    private readonly Option<bool> _next = new("--next") { Description = "Also say what the next baseline would change here." };

    public StatusCommand(ToolEnvironment environment)
        : base("status", "Says where a project stands, and what the next baseline would change.", environment)
    {
        Add(Project);
        Add(EnvironmentName);
        Add(_next);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var project = ProjectFinder.FindProject(DirectoryOf(arguments), arguments.GetValue(Project));
        var view = await console.ProgressAsync(
            $"Reading {Path.GetFileName(project)}", () => new ServiceReader(Environment).ReadAsync(project, arguments.GetRequiredValue(EnvironmentName), cancellationToken));
        view.RequireMeasurable();
        var next = arguments.GetValue(_next);
        var status = StatusReader.Read(view, next);
        if (console.IsJson)
        {
            console.Answer("status", status, StatusJsonContext.Default.StatusAnswer);
        }
        else
        {
            StatusText.Write(console, status, next);
        }

        return ExitCodes.Ok;
    }
}
