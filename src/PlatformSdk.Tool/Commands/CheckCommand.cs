using System.CommandLine;
using System.Globalization;
using System.Text;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform check</c>: builds, and fails where the platform's guardrails are not kept.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Option<string> _configuration = new("--configuration", "-c") { Description = "The configuration to build. Default: the project's own.", HelpName = "name" };

    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Build without restoring packages." };

    private readonly Option<string> _asOf = new("--as-of") { Description = "Judge waivers as of this day, yyyy-MM-dd. Default: today.", HelpName = "day" };

    private readonly Option<string> _sarif = new("--sarif") { Description = "Write all findings as SARIF 2.1 for a code-scanning service.", HelpName = "file" };

    private readonly Option<string> _markdown = new("--markdown") { Description = "Write a summary for the page of a CI job.", HelpName = "file" };

    private readonly Option<string> _junit = new("--junit") { Description = "Write all findings as JUnit XML.", HelpName = "file" };

    public CheckCommand(ToolEnvironment environment)
        : base("check", "Builds, and fails where guardrails are not kept: the gate of CI.", environment)
    {
        Add(Project);
        Add(_configuration);
        Add(_noRestore);
        Add(_asOf);
        Add(_sarif);
        Add(_markdown);
        Add(_junit);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var folder = DirectoryOf(arguments);
        var target = ProjectFinder.Find(folder, arguments.GetValue(Project));
        var request = new BuildRequest(target, arguments.GetValue(_configuration), !arguments.GetValue(_noRestore), AsOf(arguments.GetValue(_asOf)));
        var build = await console.ProgressAsync($"Building {Path.GetFileName(target.Path)}", () => new BuildMeasurement(Environment).RunAsync(request, cancellationToken));
        var today = request.AsOf?.ToDateTime(default) ?? Environment.Time.GetUtcNow().UtcDateTime.Date;
        var result = new BuildCheck(SourceRoot.Of(target.Directory), today).Judge(build);
        Report(arguments.GetValue(_sarif), folder, stream => SarifReport.Write(stream, result));
        Report(arguments.GetValue(_markdown), folder, stream => stream.Write(Encoding.UTF8.GetBytes(MarkdownReport.Of(result))));
        Report(arguments.GetValue(_junit), folder, stream => JUnitReport.Write(stream, result));
        if (console.IsJson)
        {
            console.Answer("check", CheckAnswer.Of(result), CheckJsonContext.Default.CheckAnswer);
        }
        else
        {
            CheckText.Write(console, result);
        }

        return result.ExitCode;
    }

    private static void Report(string? path, string folder, Action<Stream> write)
    {
        if (path is not null)
        {
            ReportFile.Write(Path.GetFullPath(path, folder), write);
        }
    }

    private static DateOnly? AsOf(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw ToolException.Usage(new ToolError("--as-of", $"it is '{text}'", "a day as yyyy-MM-dd, such as 2026-11-30", "Give the day that waivers are to be judged by."));
}
