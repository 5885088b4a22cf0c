using System.CommandLine;
using System.Globalization;
using PlatformSdk.Tool.Catalog.Agenda;
using PlatformSdk.Tool.Catalog.Answers;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform catalog due --by 2027-06-30</c>.</summary>
internal sealed class CatalogDueCommand : CatalogVerb
{
    private readonly Option<string?> _by = new("--by")
    {
        Description = "Leave out what is due later: a day (2027-06-30) or a baseline (2026.2; preview is the next one).",
        HelpName = "day or baseline",
    };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day to judge by. Default: today.", HelpName = "day" };

    public CatalogDueCommand(ToolEnvironment environment)
        : base("due", "Tells what the owners have to decide: sunsets, removals, what was announced, and previews that wait.", environment)
    {
        Add(_by);
        Add(_asOf);
    }

    protected override Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var today = arguments.GetValue(_asOf) is { } day ? Parse(day, "--as-of").Day ?? throw Refusal(day, "--as-of") : DateOnly.FromDateTime(Environment.Time.GetUtcNow().UtcDateTime);
        DueDate? limit = arguments.GetValue(_by) is { } by ? Parse(by, "--by") : null;
        var history = HistoryOf(arguments);
        var decisions = CatalogAgenda.Of(history, today, limit);
        if (console.IsJson)
        {
            console.Answer(
                "catalog-due",
                new DueAnswer(history.Name, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. decisions.Select(ToAnswer)]),
                CatalogAnswerJsonContext.Default.DueAnswer);
        }
        else
        {
            foreach (var decision in decisions)
            {
                var when = decision.By == "preview" ? "next baseline" : decision.By;
                console.Result(
                    decision.IsOverdue ? Outcome.Error : Outcome.Warning,
                    $"{when}{(decision.IsOverdue ? ", overdue" : "")}: {decision.Entry} ({decision.Owner}), {decision.Kind}. {decision.Reason} {decision.Decision}");
                foreach (var blocker in decision.Blockers)
                {
                    console.Item(blocker);
                }
            }

            if (decisions.Count == 0)
            {
                console.Result(Outcome.Ok, "Nothing is to be decided.");
            }
        }

        return Task.FromResult(decisions.Any(decision => decision.IsOverdue) ? ExitCodes.Findings : ExitCodes.Ok);
    }

    private static DecisionAnswer ToAnswer(DueDecision decision) => new(
        decision.Kind, decision.Entry, decision.Owner, decision.By, decision.IsOverdue, decision.Reason, decision.Decision, decision.Blockers);

    private static DueDate Parse(string text, string option) => DueDate.Parse(text) ?? throw Refusal(text, option);

    private static ToolException Refusal(string text, string option) => ToolException.Usage(new ToolError(
        option, text, option == "--by" ? "a day such as 2027-06-30 or a baseline" : "a day such as 2027-06-30", "Write the year, the month and the day."));
}
