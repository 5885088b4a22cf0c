using System.CommandLine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers adopt --owner team-payments</c>: what was silenced quietly becomes a waiver in the open.</summary>
internal sealed class WaiversAdoptCommand : WaiverVerb
{
    private readonly Option<string> _owner = new("--owner") { Description = "The team that answers for the waivers.", HelpName = "team", Required = true };

    private readonly Option<string> _reason = new("--reason") { Description = "Why the service cannot comply yet. Default: a draft for you to complete.", HelpName = "text", DefaultValueFactory = static _ => WaiverDraft.ReasonToGive };

    private readonly Option<bool> _open = new("--open") { Description = "Waive the open findings of required rules, too." };

    public WaiversAdoptCommand(ToolEnvironment environment)
        : base("adopt", "Builds, and writes a waiver for each required rule that is silenced without one.", environment)
    {
        AddBuildOptions();
        Add(_owner);
        Add(_reason);
        Add(_open);
        Add(DryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var request = RequestOf(arguments);
        var file = GovernedFile.Find(request.Target.Directory, WaiverFile.Name);
        var today = TodayOf(arguments);
        var isDryRun = arguments.GetValue(DryRun);
        var added = new List<Waiver>();
        var found = await MeasureAsync(console, request, TakeAsync, cancellationToken);
        Show(console, Answer(file, today, added, unmeasured: found.Unmeasured), waiver => console.Result(Outcome.Ok, $"{(isDryRun ? "Would write" : "Wrote")} {Line(waiver)}"));
        if (!console.IsJson)
        {
            console.Line(added.Count == 0 ? "Nothing is silenced without a waiver." : "The pragmas, attributes and settings that silenced them can go now.");
        }

        return ExitCode(hasFindings: false, found.Unmeasured.Count > 0);

        async Task<bool> TakeAsync(MeasuredFindings findings)
        {
            var keys = arguments.GetValue(_open) ? findings.Silenced().Concat(findings.Open()) : findings.Silenced();
            var drafts = keys.DistinctBy(key => (key.Identity.Rule, key.Place.Project, key.Place.Path, key.Identity.Symbol)).Select(key => Draft(key, arguments, today)).ToList();
            if (drafts.Count > 0)
            {
                added.AddRange(await AppendAsync(file, drafts, isDryRun, cancellationToken));
            }

            return drafts.Count > 0 && !isDryRun;
        }
    }

    private WaiverDraft Draft(FindingKey key, ParseResult arguments, DateTime today) => new()
    {
        Rule = key.Identity.Rule,
        Scope = new WaiverScope(key.Place.Project, key.Place.Path, key.Identity.Symbol),
        Reason = arguments.GetRequiredValue(_reason),
        Owner = arguments.GetRequiredValue(_owner),
        Created = today,
        Expires = WaiverDraft.EndFor(today, Waivable.LimitOf(key.Identity.Rule)),
    };
}
