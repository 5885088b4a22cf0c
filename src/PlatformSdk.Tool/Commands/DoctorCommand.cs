using System.CommandLine;
using PlatformSdk.Tool.Doctor;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform doctor</c>: whether everything is in place.</summary>
internal sealed class DoctorCommand : ToolCommand
{
    public DoctorCommand(ToolEnvironment environment)
        : base("doctor", "Says whether SDK, packages, call, pin, waivers and configuration are in order.", environment)
    {
        Add(Project);
        Add(EnvironmentName);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var target = ProjectFinder.Find(DirectoryOf(arguments), arguments.GetValue(Project));
        var reader = new ServiceReader(Environment);
        var views = new List<ServiceView>();
        foreach (var project in target.Projects)
        {
            var view = await console.ProgressAsync(
                $"Reading {Path.GetFileName(project)}", () => reader.ReadAsync(project, arguments.GetRequiredValue(EnvironmentName), cancellationToken));
            views.Add(view);
        }

        // Of a solution, projects that do not use the packages are nobody's concern.
        var concerned = views.Count == 1 ? views : views.FindAll(static view => view.Packages != PackageState.NotReferenced);
        if (concerned.Count == 0)
        {
            throw ToolException.CouldNotMeasure(new ToolError(target.Path, "none of its projects references PlatformSdk", "at least one that does", "dotnet add package PlatformSdk in the folder of a service."));
        }

        var answer = new DoctorAnswer([.. concerned.Select(static view => new ExaminedProject(
            view.Project?.Name ?? "", [.. ProjectChecks.Of(view), CallCheck.Of(view), .. PinChecks.Of(view), .. FileChecks.Of(view)]))]);
        Write(console, answer);
        return answer.Projects.Any(static project => project.Checks.Any(static check => check.Outcome == Outcome.Error)) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static void Write(ToolConsole console, DoctorAnswer answer)
    {
        if (console.IsJson)
        {
            console.Answer("doctor", answer, DoctorJsonContext.Default.DoctorAnswer);
            return;
        }

        foreach (var (project, index) in answer.Projects.Select(static (project, index) => (project, index)))
        {
            console.Heading(project.Project, isFirst: index == 0);
            foreach (var check in project.Checks)
            {
                console.Result(check.Outcome, $"{check.Name}: {check.Found}{(check.Remedy is null ? "" : $". {check.Remedy}")}");
            }
        }
    }
}
