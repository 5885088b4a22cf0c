using System.CommandLine;
using System.Text;
using PlatformSdk.Tool.Files;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Report;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform report</c>: the service's manifest. It is JSON with and without <c>--json</c>: programs read it.</summary>
internal sealed class ReportCommand : ToolCommand
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write. Default: standard output.", HelpName = "file" };

    public ReportCommand(ToolEnvironment environment)
        : base("report", "Writes this service's manifest: versions, pin, deviations, every default and rule.", environment)
    {
        Add(Project);
        Add(EnvironmentName);
        Add(_output);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var directory = DirectoryOf(arguments);
        var project = ProjectFinder.FindProject(directory, arguments.GetValue(Project));
        var view = await console.ProgressAsync(
            $"Reading {Path.GetFileName(project)}", () => new ServiceReader(Environment).ReadAsync(project, arguments.GetRequiredValue(EnvironmentName), cancellationToken));
        var manifest = ManifestBuilder.Build(view);
        if (arguments.GetValue(_output) is { } output)
        {
            var content = Encoding.UTF8.GetBytes(AnswerWriter.ToJson("report", manifest, ReportJsonContext.Default.Manifest) + "\n");
            await AtomicFile.WriteAsync(Path.Combine(directory, output), content, Environment.Time, cancellationToken);
            console.Note($"{output} is written.");
        }
        else
        {
            console.Answer("report", manifest, ReportJsonContext.Default.Manifest);
        }

        return ExitCodes.Ok;
    }
}
