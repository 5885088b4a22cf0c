using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>Answers what, why, who, since when, what here, what it costs and what to do.</summary>
internal sealed class Explainer(ServiceView view, RunReport? run)
{
    public Explanation Explain(Subject subject)
    {
        var (entry, option) = subject;
        var ways = new WaysOut(view, subject);
        return new Explanation
        {
            Id = subject.Name,
            Kind = option is null ? entry.Kind : "setting",
            Title = option?.Summary ?? entry.Title,
            What = What(subject),
            Why = option?.Source is { } source ? $"{entry.Rationale} The value comes from: {source}." : entry.Rationale,
            Owner = entry.Owner,
            Contact = RepositoryLinks.Page(entry.Contact),
            Stages = [.. view.Catalog.Document.Baselines.Select(baseline => Stage(subject, baseline))],
            Here = Here(subject),
            Settings = option is null ? [.. entry.Options.Select(one => Setting(entry, one))] : [],
            Cost = entry.Cost ?? "This version of the package does not say; the benchmark tables do: " + RepositoryLinks.Page("benchmarks/README.md"),
            Fix = ways.Fix(),
            Adopt = ways.Adopt(),
            Hold = ways.Hold(),
            Waive = ways.Waive(),
            Object = ways.Object(),
            Docs = RepositoryLinks.Page(entry.Docs),
        };
    }

    private string What(Subject subject)
    {
        var (entry, option) = subject;
        var detects = entry.Revisions.LastOrDefault(revision => revision.Number == entry.RevisionAt(view.BaselineOf(entry.Id)))?.Detects;
        return option is not null ? $"{option.Summary} It takes {option.Expected}. A setting of the default {entry.Id}: {entry.Title}."
            : detects is null || detects == entry.Title ? entry.Title + "."
            : $"{entry.Title}. Detects: {detects}.";
    }

    private StageAnswer Stage(Subject subject, string baseline)
    {
        var (entry, option) = subject;
        var detects = entry.Revisions.Count > 1 ? entry.Revisions.LastOrDefault(revision => revision.Number == entry.RevisionAt(baseline))?.Detects : null;
        return new StageAnswer(
            baseline, entry.StageAt(baseline) ?? "absent", option?.DefaultAt(baseline) ?? EntryStates.Describe(entry, baseline), detects, baseline == view.BaselineOf(entry.Id));
    }

    private HereAnswer Here(Subject subject)
    {
        var (entry, option) = subject;
        var state = option is null ? EntryStates.Of(view, entry) : EntryStates.Of(view, entry, option);
        var chain = run?.LinkOf(subject) is { } link ? [.. state.Chain, link] : state.Chain;
        return new HereAnswer(
            view.Project?.Name,
            view.Baseline,
            view.EnvironmentName,
            chain[^1].Source.StartsWith(RunReport.Source, StringComparison.Ordinal) ? chain[^1].Value : state.Value,
            chain,
            [.. view.LiveWaiversOf(entry.Id).Select(static waiver => $"{waiver.Id} of {waiver.Owner} for {waiver.Scope}, until {waiver.Expires:yyyy-MM-dd}: {waiver.Reason}")],
            [.. new ExplanationNotes(view, run is not null).Of(entry)],
            view.Catalog.Name);
    }

    private SettingAnswer Setting(CatalogedEntry entry, CatalogedOption option)
    {
        var state = EntryStates.Of(view, entry, option);
        var link = run?.LinkOf(new Subject(entry, option));
        return new SettingAnswer(option.Key, link?.Value ?? state.Value, link?.Place ?? state.Origin.Source, option.Summary);
    }
}
