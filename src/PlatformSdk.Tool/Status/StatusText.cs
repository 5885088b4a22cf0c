using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Status;

/// <summary>Writes a status for a person.</summary>
internal static class StatusText
{
    public static void Write(ToolConsole console, StatusAnswer status, bool next)
    {
        console.Heading($"{status.Project}, baseline {status.Baseline}", isFirst: true);
        console.Fact("Adopted", Names(status.Adopted));
        console.Fact("Held", Names(status.Held));
        foreach (var entry in status.Deprecated)
        {
            console.Fact("Deprecated", $"{entry.Id}: {(entry.Replacement is null ? "it goes without a replacement" : "use " + entry.Replacement)}{(entry.Migration is null ? "" : ", " + entry.Migration)}");
        }

        foreach (var waiver in status.Waivers)
        {
            console.Fact("Waiver", $"{waiver.Id} of {waiver.Owner} for {waiver.Rule} ends on {waiver.Expires}");
        }

        if (next)
        {
            WriteNext(console, status);
        }
    }

    private static void WriteNext(ToolConsole console, StatusAnswer status)
    {
        if (status.Next is null)
        {
            console.Heading($"After {status.Baseline} there is no baseline yet");
            return;
        }

        console.Heading($"Under {status.Next}");
        if (status.Changes.Count == 0)
        {
            console.Line("nothing changes here");
            return;
        }

        console.Table(["id", "what", "now", "then", ""], status.Changes.Select(static change => (IReadOnlyList<string>)
            [change.Id, change.Key ?? change.Kind, change.From, change.To, change.Effect == "overridden" ? "(set in this project)" : ""]));
        console.Line("platform explain <id> says how to adopt one of them early.");
    }

    private static string Names(IReadOnlyList<string> ids) => ids.Count == 0 ? "nothing" : string.Join(", ", ids);
}
