using System.Globalization;
using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Status;

/// <summary>Compares what a project has with what the next baseline would give it.</summary>
internal static class StatusReader
{
    private const string Changed = "changes";
    private const string Overridden = "overridden";

    public static StatusAnswer Read(ServiceView view, bool next)
    {
        var following = next && view.Shift(1) is var shifted && shifted != view.Baseline ? shifted : null;
        return new StatusAnswer(
            view.Project?.Name ?? "",
            view.Baseline,
            following,
            following is null ? [] : [.. view.Catalog.Document.Entries.Where(view.Has).SelectMany(entry => ChangesOf(view, entry, following))],
            [.. view.Adopted.Select(static item => item.Id).Distinct(StringComparer.Ordinal)],
            [.. view.Held.Select(static item => item.Id).Distinct(StringComparer.Ordinal)],
            [.. view.Catalog.Document.Entries.Where(entry => IsDeprecated(view, entry)).Select(static entry => new StatusDeprecation(entry.Id, entry.Replacement, entry.Migration))],
            [.. EndingOf(view)]);
    }

    // From what the entry is here, adopted or held as it may be, to what it would be: a hold of today is none of the next pin's.
    private static IEnumerable<StatusChange> ChangesOf(ServiceView view, CatalogedEntry entry, string next)
    {
        var switchedOff = EntryStates.Of(view, entry).Value == EntryStates.Off && EntryStates.Of(view, entry).IsOverridden;
        foreach (var change in BaselineChanges.Of(entry, view.BaselineOf(entry.Id), next))
        {
            var option = change.Key is null ? null : entry.Options.First(one => one.Key == change.Key);
            var isOverridden = switchedOff || (option is not null && EntryStates.Of(view, entry, option).IsOverridden);
            yield return new StatusChange(entry.Id, change.Kind, change.Key, change.From, change.To, isOverridden ? Overridden : Changed);
        }
    }

    private static bool IsDeprecated(ServiceView view, CatalogedEntry entry) =>
        entry.StageAt(view.BaselineOf(entry.Id)) == Stages.Deprecated && EntryStates.Of(view, entry).Value is not (EntryStates.Off or EntryStates.Absent or "none");

    private static IEnumerable<StatusWaiver> EndingOf(ServiceView view) => view.Waivers.File.Waivers
        .Where(waiver => waiver.Scope.Project == view.Project?.Name && (waiver.Expires - view.AsOf).Days < WaiverReview.NoticeDays)
        .OrderBy(static waiver => waiver.Expires)
        .Select(static waiver => new StatusWaiver(waiver.Id, waiver.Rule, waiver.Owner, waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
