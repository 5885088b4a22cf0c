using System.CommandLine;
using System.Globalization;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Commands;

/// <summary>A verb about the waivers or the ratchet of the repository that the folder is in.</summary>
internal abstract class GovernanceVerb(string name, string description, ToolEnvironment environment) : ToolCommand(name, description, environment)
{
    /// <summary>For the verbs that judge by a day.</summary>
    protected Option<string> AsOf { get; } = new("--as-of") { Description = "Judge waivers as of this day, yyyy-MM-dd. Default: today.", HelpName = "day" };

    /// <summary>For the verbs that build.</summary>
    protected Option<string> Configuration { get; } = new("--configuration", "-c") { Description = "The configuration to build. Default: the project's own.", HelpName = "name" };

    /// <summary>For the verbs that build.</summary>
    protected Option<bool> NoRestore { get; } = new("--no-restore") { Description = "Build without restoring packages." };

    /// <summary>For the verbs that write.</summary>
    protected Option<bool> DryRun { get; } = new("--dry-run") { Description = "Say what would be written, and write nothing." };

    protected void AddBuildOptions()
    {
        Add(Project);
        Add(Configuration);
        Add(NoRestore);
        Add(AsOf);
    }

    protected BuildRequest RequestOf(ParseResult arguments) => new(
        ProjectFinder.Find(DirectoryOf(arguments), arguments.GetValue(Project)),
        arguments.GetValue(Configuration),
        !arguments.GetValue(NoRestore),
        arguments.GetValue(AsOf) is { } day ? DateOnly.FromDateTime(DayOf(day, "--as-of")) : null);

    protected DateTime TodayOf(ParseResult arguments) =>
        arguments.GetValue(AsOf) is { } day ? DayOf(day, "--as-of") : Environment.Time.GetUtcNow().UtcDateTime.Date;

    protected static DateTime DayOf(string text, string option) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ToolException.Usage(new ToolError(option, $"it is '{text}'", "a day as yyyy-MM-dd, such as 2026-11-30", "Write the year, the month and the day."));

    /// <summary>The measured findings, told as progress.</summary>
    protected Task<MeasuredFindings> MeasureAsync(
        ToolConsole console, BuildRequest request, Func<MeasuredFindings, Task<bool>> take, CancellationToken cancellationToken) => console.ProgressAsync(
            $"Building {Path.GetFileName(request.Target.Path)}", () => new RepeatedMeasurement(Environment).RunAsync(request, take, cancellationToken));

    protected static void Show(ToolConsole console, IEnumerable<NoticeAnswer> notices)
    {
        foreach (var notice in notices)
        {
            console.Result(notice.Level == "error" ? Outcome.Error : Outcome.Warning, $"{notice.Place}: {(notice.Rule is { } rule ? rule + ": " : "")}{notice.Message}");
        }
    }

    protected static void Show(ToolConsole console, IEnumerable<Unmeasured> unmeasured)
    {
        foreach (var one in unmeasured)
        {
            console.Result(Outcome.Error, $"{one.Name} could not be looked at: {one.Reason}");
        }
    }

    /// <summary>Findings win: what could not be looked at is listed either way.</summary>
    protected static int ExitCode(bool hasFindings, bool isUnmeasured) =>
        hasFindings ? ExitCodes.Findings : isUnmeasured ? ExitCodes.CouldNotMeasure : ExitCodes.Ok;
}
