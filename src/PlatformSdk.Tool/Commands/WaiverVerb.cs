using PlatformSdk.Analyzers.Waivers;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary>A verb of <c>platform waivers</c>.</summary>
internal abstract class WaiverVerb(string name, string description, ToolEnvironment environment) : GovernanceVerb(name, description, environment)
{
    protected static IWaivable Waivable => new CatalogWaivables(EmbeddedCatalog.Read().Document);

    /// <summary>The waivers of a text; a mistake in it ends the command.</summary>
    protected static IReadOnlyList<Waiver> Read(string path, string text)
    {
        var file = WaiverFile.Read(text, Waivable);
        return file.Faults.Count == 0 ? file.Waivers : throw GovernedFile.Refusal(path, text, file.Faults);
    }

    /// <summary>Adds drafts under the next ids and returns the waivers that they became.</summary>
    protected async Task<IReadOnlyList<Waiver>> AppendAsync(GovernedFile file, IReadOnlyList<WaiverDraft> drafts, bool isDryRun, CancellationToken cancellationToken)
    {
        IReadOnlyList<Waiver> added = [];
        string? Change(string text)
        {
            text = text.Length == 0 ? WaiverFileText.Empty : text;
            var before = Read(file.Path, text).Count;
            var after = WaiverFileText.Add(text, drafts)!;

            // What is written is valid, or nothing is.
            added = [.. Read(file.Path, after).Skip(before)];
            return isDryRun ? null : after;
        }

        await file.UpdateAsync(Change, Environment.Time, cancellationToken);
        return added;
    }

    protected static void Show(ToolConsole console, WaiversAnswer answer, Action<WaiverAnswer> line)
    {
        if (console.IsJson)
        {
            console.Answer("waivers", answer, GovernanceJsonContext.Default.WaiversAnswer);
            return;
        }

        foreach (var waiver in answer.Waivers)
        {
            line(waiver);
        }

        Show(console, answer.Notices);
        Show(console, answer.Unmeasured);
    }

    protected static WaiversAnswer Answer(
        GovernedFile file, DateTime asOf, IEnumerable<Waiver> waivers, IReadOnlyList<NoticeAnswer>? notices = null, IReadOnlyList<Unmeasured>? unmeasured = null) =>
        new(file.Path, WaiverAnswer.Day(asOf), [.. waivers.Select(waiver => WaiverAnswer.Of(waiver, asOf))], notices ?? [], unmeasured ?? []);

    protected static string Line(WaiverAnswer waiver) =>
        $"{waiver.Id}: {waiver.Rule} in {string.Join(' ', new[] { waiver.Project, waiver.Path, waiver.Symbol }.OfType<string>())}, {waiver.Owner}, until {waiver.Expires}";
}
