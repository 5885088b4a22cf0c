using System.CommandLine;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform ratchet verify</c>: new findings and stale lines, across all frameworks and projects.</summary>
internal sealed class RatchetVerifyCommand : RatchetVerb
{
    private const string Invalid = "PLAT9012";

    public RatchetVerifyCommand(ToolEnvironment environment)
        : base("verify", "Builds, and tells which lines of the ratchet are stale and what it does not keep.", environment) => AddBuildOptions();

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var request = RequestOf(arguments);
        var file = GovernedFile.Find(request.Target.Directory, RatchetFile.Name);
        var text = new GovernanceText(file.Text ?? "");
        var ratchet = file.Text is null ? RatchetFile.Empty : RatchetFile.Read(file.Text);
        if (ratchet.Faults.Count > 0)
        {
            var faults = ratchet.Faults.Select(fault => new NoticeAnswer(Invalid, "error", GovernedFile.PlaceOf(file.Path, text, fault.Start), fault.Message)).ToList();
            Show(console, Answer(file, 0, 0, [], faults), "The ratchet cannot be read; it keeps nothing until it is mended.");
            return ExitCodes.Findings;
        }

        var found = await MeasureAsync(console, request, static _ => Task.FromResult(false), cancellationToken);
        var all = found.Counts(static _ => true);
        var reported = found.Counts(MeasuredFindings.IsOpenOrKept);
        var kept = ratchet.Lines.ToDictionary(line => line.Identity, line => line.Count);
        List<NoticeAnswer> notices =
        [
            .. ratchet.Lines.Where(line => found.IsMeasured(line.Identity.Project) && all.GetValueOrDefault(line.Identity) < line.Count).Select(line => new NoticeAnswer(
                GovernanceRules.StaleRatchetLine, "error", GovernedFile.PlaceOf(file.Path, text, line.Start), $"'{line}' of {line.Identity.Project} keeps {line.Count} and there are {all.GetValueOrDefault(line.Identity)}: run 'platform ratchet prune'")),
            .. reported.Where(finding => kept.Keys.Any(line => line.Rule == finding.Key.Rule && line.Project == finding.Key.Project) && finding.Value > kept.GetValueOrDefault(finding.Key)).Select(finding => new NoticeAnswer(
                finding.Key.Rule, "error", finding.Key.Project, $"{finding.Value} findings of {finding.Key.Rule} in {finding.Key.Symbol}, and the ratchet keeps {kept.GetValueOrDefault(finding.Key)}: fix what is new")),
        ];
        var sum = ratchet.Lines.Sum(line => line.Count);
        Show(console, Answer(file, sum, sum, found.Unmeasured, notices), $"Keeps {sum} findings; {notices.Count} things are wrong with it.");
        return ExitCode(notices.Count > 0, found.Unmeasured.Count > 0);
    }
}
