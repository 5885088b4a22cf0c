using System.CommandLine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers prune</c>: what has ended and what covers nothing goes.</summary>
internal sealed class WaiversPruneCommand : WaiverVerb
{
    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Remove only what has ended: what is unused only a build can tell." };

    public WaiversPruneCommand(ToolEnvironment environment)
        : base("prune", "Builds, and removes the waivers that have ended or that cover nothing.", environment)
    {
        AddBuildOptions();
        Add(_noBuild);
        Add(DryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var folder = arguments.GetValue(_noBuild) ? DirectoryOf(arguments) : RequestOf(arguments).Target.Directory;
        var file = GovernedFile.Find(folder, WaiverFile.Name);
        var today = TodayOf(arguments);
        var before = file.Text is { } text ? Read(file.Path, text) : [];
        var found = before.Count == 0 || arguments.GetValue(_noBuild) ? null : await MeasureAsync(console, RequestOf(arguments), static _ => Task.FromResult(false), cancellationToken);
        var gone = before.Where(waiver => waiver.IsExpired(today)).Select(waiver => waiver.Id).Concat(found?.Unused(before) ?? []).ToHashSet(StringComparer.Ordinal);
        var isDryRun = arguments.GetValue(DryRun);
        if (gone.Count > 0 && !isDryRun)
        {
            await file.UpdateAsync(current => WaiverFileText.Remove(current, gone), Environment.Time, cancellationToken);
        }

        Show(console, Answer(file, today, before.Where(waiver => gone.Contains(waiver.Id)), unmeasured: found?.Unmeasured), waiver => console.Result(Outcome.Ok, $"{(isDryRun ? "Would remove" : "Removed")} {Line(waiver)}, {(waiver.State == "expired" ? "which has ended" : "which covers nothing")}"));
        if (!console.IsJson && gone.Count == 0)
        {
            console.Line("There is nothing to remove.");
        }

        return ExitCode(hasFindings: false, found?.Unmeasured.Count > 0);
    }
}
