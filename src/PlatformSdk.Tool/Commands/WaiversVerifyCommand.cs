using System.CommandLine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers verify</c>: what a build would say about the file, without a build.</summary>
internal sealed class WaiversVerifyCommand : WaiverVerb
{
    public WaiversVerifyCommand(ToolEnvironment environment)
        : base("verify", "Checks the waivers without a build: mistakes, what has ended, lasts too long or stands twice.", environment) => Add(AsOf);

    protected override Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var found = GovernedFile.Find(DirectoryOf(arguments), WaiverFile.Name);
        var asOf = TodayOf(arguments);
        var text = found.Text ?? WaiverFileText.Empty;
        var file = WaiverFile.Read(text, Waivable);
        var answer = Answer(found, asOf, file.Waivers, WaiverNotices.Of(found.Path, text, file, Waivable, asOf));
        Show(console, answer, static _ => { });
        if (!console.IsJson && answer.Notices.Count == 0)
        {
            console.Result(Outcome.Ok, found.Text is null ? "There is no platform.waivers.json: nothing is waived." : $"{file.Waivers.Count} waivers, nothing wrong with them on {answer.AsOf}.");
        }

        return Task.FromResult(ExitCode(answer.Notices.Any(notice => notice.Level == "error"), isUnmeasured: false));
    }
}
