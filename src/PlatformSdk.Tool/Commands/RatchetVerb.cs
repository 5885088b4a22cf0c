using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Tool.Check;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary>A verb of <c>platform ratchet</c>.</summary>
internal abstract class RatchetVerb(string name, string description, ToolEnvironment environment) : GovernanceVerb(name, description, environment)
{
    /// <summary>The lines of a text; a mistake in it ends the command.</summary>
    protected static IReadOnlyList<RatchetLine> Read(string path, string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var file = RatchetFile.Read(text);
        return file.Faults.Count == 0 ? file.Lines : throw GovernedFile.Refusal(path, text, file.Faults);
    }

    /// <summary>Replaces the lines by others and returns how many findings were and are kept.</summary>
    protected async Task<(int Before, int After)> ReplaceAsync(
        GovernedFile file, Func<IReadOnlyList<RatchetLine>, IReadOnlyList<RatchetLine>> change, bool isDryRun, CancellationToken cancellationToken)
    {
        var counts = (Before: 0, After: 0);
        string? Change(string text)
        {
            var before = Read(file.Path, text);
            var after = change(before);
            counts = (before.Sum(line => line.Count), after.Sum(line => line.Count));
            return isDryRun || counts.Before == counts.After ? null : RatchetFileText.Write(after, text);
        }

        await file.UpdateAsync(Change, Environment.Time, cancellationToken);
        return counts;
    }

    protected static void Show(ToolConsole console, RatchetAnswer answer, string summary)
    {
        if (console.IsJson)
        {
            console.Answer("ratchet", answer, GovernanceJsonContext.Default.RatchetAnswer);
            return;
        }

        Show(console, answer.Notices);
        Show(console, answer.Unmeasured);

        console.Result(answer.Notices.Count + answer.Unmeasured.Count == 0 ? Outcome.Ok : Outcome.Warning, summary);
    }

    protected static RatchetAnswer Answer(
        GovernedFile file, int before, int after, IReadOnlyList<Unmeasured> unmeasured, IReadOnlyList<NoticeAnswer>? notices = null) =>
        new(file.Path, after, Math.Max(after - before, 0), Math.Max(before - after, 0), notices ?? [], unmeasured);
}
