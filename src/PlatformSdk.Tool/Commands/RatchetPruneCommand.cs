using System.CommandLine;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform ratchet prune</c>.</summary>
internal sealed class RatchetPruneCommand : RatchetVerb
{
    public RatchetPruneCommand(ToolEnvironment environment)
        : base("prune", "Builds, and removes from the ratchet what is gone and nothing else.", environment)
    {
        AddBuildOptions();
        Add(DryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var request = RequestOf(arguments);
        var file = GovernedFile.Find(request.Target.Directory, RatchetFile.Name);
        _ = Read(file.Path, file.Text ?? "");
        var found = await MeasureAsync(console, request, static _ => Task.FromResult(false), cancellationToken);
        var counts = found.Counts(static _ => true);
        var projects = ProjectNames.Below(file.Folder);
        var isDryRun = arguments.GetValue(DryRun);

        // Of a project that there is no more, everything is gone.
        var (before, after) = await ReplaceAsync(
            file, lines => RatchetUpdate.Prune(lines, counts, project => found.IsMeasured(project) || !projects.Contains(project)), isDryRun, cancellationToken);
        Show(console, Answer(file, before, after, found.Unmeasured), $"{(isDryRun ? "Would keep" : "Keeps")} {after} findings, {before - after} fewer than before.");
        return ExitCode(hasFindings: false, found.Unmeasured.Count > 0);
    }
}
