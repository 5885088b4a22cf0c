using System.CommandLine;
using System.Globalization;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform waivers list --owner team-payments</c>.</summary>
internal sealed class WaiversListCommand : WaiverVerb
{
    private static readonly string[] Columns = ["Id", "Rule", "Where", "Owner", "Until", "Days", "State", "Reason"];

    private readonly Option<string> _rule = new("--rule") { Description = "Only waivers of this rule or default.", HelpName = "id" };

    private readonly Option<string> _owner = new("--owner") { Description = "Only waivers of this team.", HelpName = "team" };

    public WaiversListCommand(ToolEnvironment environment)
        : base("list", "Lists the waivers, the next to end first.", environment)
    {
        Add(_rule);
        Add(_owner);
        Add(AsOf);
    }

    protected override Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var file = GovernedFile.Find(DirectoryOf(arguments), WaiverFile.Name);
        var asOf = TodayOf(arguments);
        var waivers = (file.Text is { } text ? Read(file.Path, text) : [])
            .Where(waiver => arguments.GetValue(_rule) is not { } rule || waiver.Rule == rule)
            .Where(waiver => arguments.GetValue(_owner) is not { } owner || waiver.Owner == owner)
            .OrderBy(waiver => waiver.Expires).ThenBy(waiver => waiver.Id, StringComparer.Ordinal);
        var answer = Answer(file, asOf, waivers);
        if (console.IsJson || answer.Waivers.Count == 0)
        {
            Show(console, answer, static _ => { });
            if (!console.IsJson)
            {
                console.Line(file.Text is null ? "There is no platform.waivers.json: nothing is waived." : "Nothing is waived.");
            }
        }
        else
        {
            console.Table(Columns, answer.Waivers.Select(IReadOnlyList<string> (waiver) =>
            [
                waiver.Id, waiver.Rule, string.Join(' ', new[] { waiver.Project, waiver.Path, waiver.Symbol }.OfType<string>()), waiver.Owner, waiver.Expires,
                waiver.DaysLeft.ToString(CultureInfo.InvariantCulture), waiver.State, waiver.Reason,
            ]));
        }

        return Task.FromResult(ExitCodes.Ok);
    }
}
