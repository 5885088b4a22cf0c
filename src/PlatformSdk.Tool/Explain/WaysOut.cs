using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>What a team can do about an entry that does not suit it, in words that can be followed.</summary>
internal sealed class WaysOut(ServiceView view, Subject subject)
{
    private CatalogedEntry Entry => subject.Entry;

    public string Fix() => subject.Option is { } option ? Set(option)
        : Entry.Kind != EntryStates.Rule ? Configure()
        : Entry.HasFix == true ? $"dotnet format analyzers --diagnostics {Entry.Id} --severity info fixes it everywhere; in an editor the light bulb fixes one place."
        : Entry.ManualFix ?? $"By hand: {RepositoryLinks.Page(Entry.Docs)}";

    public string Adopt()
    {
        if (view.AdoptionOf(Entry.Id) is { } adoption)
        {
            return $"It is adopted, in {view.Shorten(adoption.Place)}: it is what {view.BaselineOf(Entry.Id)} has. Removing the PlatformAdopt item takes it back.";
        }

        var next = view.Shift(1);
        var (here, adopted) = (EntryStates.Describe(Entry, view.Baseline), EntryStates.DescribeAdopted(Entry, next));
        var changes = BaselineChanges.Of(Entry, view.Baseline, next).Where(static change => change.Kind is not (BaselineChange.Mode or BaselineChange.Severity)).ToList();
        if (here != adopted)
        {
            changes.Add(new BaselineChange(Entry.Kind == EntryStates.Rule ? BaselineChange.Severity : BaselineChange.Mode, null, here, adopted));
        }

        return changes.Count == 0 && next == view.Baseline ? $"There is nothing to adopt: {view.Baseline} is the last baseline there is."
            : changes.Count == 0 ? $"There is nothing to adopt: {next} has it as {view.Baseline} has it."
            : $"""<PlatformAdopt Include="{Entry.Id}" /> among the project's items takes what {next} has: {string.Join("; ", changes)}.""";
    }

    public string Hold()
    {
        if (view.HoldOf(Entry.Id) is { } hold)
        {
            return $"It is held, in {view.Shorten(hold.Place)}, {(hold.Waiver is { } waiver ? "by waiver " + waiver : "without the waiver that it needs")}. Removing the PlatformHold item takes what {view.Baseline} has.";
        }

        var previous = view.Shift(-1);
        var item = $"""<PlatformHold Include="{Entry.Id}" Waiver="W-0001" />""";
        var changes = BaselineChanges.Of(Entry, previous, view.Baseline).ToList();
        return previous == view.Baseline ? $"There is nothing to hold: {view.Baseline} is the oldest baseline that is supported. When the pin moves on, {item} keeps what {view.Baseline} has; it needs a live waiver."
            : changes.Count == 0 ? $"There is nothing to hold: {previous} has it as {view.Baseline} has it."
            : $"{item} among the project's items keeps what {previous} has and undoes: {string.Join("; ", changes)}. It needs a live waiver of that id for {Entry.Id}.";
    }

    public string Waive()
    {
        if (!CatalogWaivables.IsWaivable(Entry))
        {
            return "It cannot be waived: it keeps waivers honest.";
        }

        var days = Entry.MaximalWaiverDays is { } limit ? $" for at most {limit} days" : "";
        return Entry.Kind == EntryStates.Rule
            ? $"""platform waivers add {Entry.Id} --reason "why the service cannot comply" --owner team-name, or the code action Waive here, writes an entry into platform.waivers.json at the repository's root that waives it{days}."""
            : $"""A hold needs a waiver: platform waivers add {Entry.Id} --reason "why the service cannot comply" --owner team-name writes one that holds{days}. Other settings, or {EntryStates.EnabledKey(Entry)} at false, need none; the start-up report shows them.""";
    }

    public string Object() => RepositoryLinks.NewIssue(Entry.Owner, $"{subject.Name}: ");

    private string Configure()
    {
        var key = EntryStates.EnabledKey(Entry);
        return $"Set what does not fit: platform explain with the key of one of its settings says how. {key} at false in appsettings.json, or the environment variable {Variable(key)}, switches it off.";
    }

    private static string Set(CatalogedOption option)
    {
        string[] parts = option.Key.Split(':');
        return $$"""In appsettings.json, { "{{string.Join("\": { \"", parts)}}": value {{string.Concat(Enumerable.Repeat("}", parts.Length))}}; or the environment variable {{Variable(option.Key)}}; or, for all services of an organisation, <PlatformSetting Include="{{string.Join(':', parts[1..])}}" Value="value" /> in the targets of its package. It takes {{option.Expected}}.""";
    }

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
