using System.CommandLine;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers add PLAT1001 --reason "…" --owner team-payments</c>.</summary>
internal sealed class WaiversAddCommand : WaiverVerb
{
    private readonly Argument<string> _rule = new("rule") { Description = "The rule (PLAT1001) or the default (RateLimiting) to waive.", HelpName = "rule" };

    private readonly Option<string> _reason = new("--reason") { Description = "Why the service cannot comply yet, in at least 20 characters.", HelpName = "text", Required = true };

    private readonly Option<string> _owner = new("--owner") { Description = "The team that answers for the waiver.", HelpName = "team", Required = true };

    private readonly Option<string> _kind = new("--kind") { Description = "What it is.", DefaultValueFactory = static _ => WaiverKinds.Exception };

    private readonly Option<string> _path = new("--path") { Description = "Only in these files: a path or pattern from the folder of the waivers file.", HelpName = "pattern" };

    private readonly Option<string> _symbol = new("--symbol") { Description = "Only in this code: a documentation comment id, such as T:Payments.Gate.", HelpName = "id" };

    private readonly Option<string> _approvedBy = new("--approved-by") { Description = "Who agreed to it.", HelpName = "name" };

    private readonly Option<string> _tracking = new("--tracking") { Description = "Where the work that ends it is tracked.", HelpName = "id" };

    private readonly Option<string> _expires = new("--expires") { Description = "The last day. Default: 90 days from now, or as long as the rule may be waived.", HelpName = "day" };

    public WaiversAddCommand(ToolEnvironment environment)
        : base("add", "Writes a waiver.", environment)
    {
        _kind.AcceptOnlyFromAmong([.. WaiverKinds.All]);
        _rule.CompletionSources.Add(static _ => Waivable.Names.Select(static name => new System.CommandLine.Completions.CompletionItem(name)));
        Add(_rule);
        Add(_reason);
        Add(_owner);
        Add(_kind);
        Add(Project);
        Add(_path);
        Add(_symbol);
        Add(_approvedBy);
        Add(_tracking);
        Add(_expires);
        Add(AsOf);
        Add(DryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var folder = DirectoryOf(arguments);
        var rule = arguments.GetRequiredValue(_rule);
        if (Waivable.LimitOf(rule) is not { } limit)
        {
            var near = Waivable.Names.FirstOrDefault(name => name.Equals(rule, StringComparison.OrdinalIgnoreCase));
            throw ToolException.Usage(new ToolError(rule, "it is no rule and no default that can be waived", near is null ? "an id of the catalogue; governance rules (PLAT9xxx) have no waiver" : $"'{near}', perhaps", "'platform explain' lists them."));
        }

        var today = TodayOf(arguments);
        var draft = new WaiverDraft
        {
            Rule = rule,
            Kind = arguments.GetRequiredValue(_kind),
            Scope = new WaiverScope(Path.GetFileNameWithoutExtension(ProjectFinder.FindProject(folder, arguments.GetValue(Project))), arguments.GetValue(_path), arguments.GetValue(_symbol)),
            Reason = arguments.GetRequiredValue(_reason),
            Owner = arguments.GetRequiredValue(_owner),
            ApprovedBy = arguments.GetValue(_approvedBy),
            Tracking = arguments.GetValue(_tracking),
            Created = today,
            Expires = arguments.GetValue(_expires) is { } day ? DayOf(day, "--expires") : WaiverDraft.EndFor(today, limit),
        };
        Refuse(draft);
        var file = GovernedFile.Find(folder, WaiverFile.Name);
        var isDryRun = arguments.GetValue(DryRun);
        var answer = Answer(file, today, await AppendAsync(file, [draft], isDryRun, cancellationToken));
        Show(console, answer, waiver => console.Result(Outcome.Ok, $"{(isDryRun ? "Would write" : "Wrote")} {Line(waiver)}"));
        return ExitCodes.Ok;
    }

    // The draft alone, so that what the command line got wrong is not told as a mistake in the file.
    private static void Refuse(WaiverDraft draft)
    {
        var text = WaiverFileText.Add(WaiverFileText.Empty, [draft])!;
        var file = WaiverFile.Read(text, Waivable);
        if (file.Faults is [var fault, ..])
        {
            throw ToolException.Usage(new ToolError("platform waivers add", fault.Message, "a waiver as the schema describes it", "Mend the option; nothing was written."));
        }

        if (WaiverReview.Of(file.Waivers, Waivable, draft.Created).FirstOrDefault(notice => notice.Kind is WaiverNoticeKind.TooLong or WaiverNoticeKind.Expired) is { } notice)
        {
            throw ToolException.Usage(new ToolError("--expires", notice.Message, "a day that the rule may be waived until", "Give an earlier day; nothing was written."));
        }
    }
}
