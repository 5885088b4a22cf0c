using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Explain;

/// <summary>Writes an explanation for a person.</summary>
internal static class ExplanationText
{
    public static void Write(ToolConsole console, Explanation explanation)
    {
        console.Heading($"{explanation.Id} ({explanation.Kind}): {explanation.Title}", isFirst: true);
        console.Fact("What", explanation.What);
        console.Fact("Why", explanation.Why);
        console.Fact("Owner", $"{explanation.Owner}, {explanation.Contact}");
        console.Fact("Cost", explanation.Cost);

        console.Heading("Over the baselines");
        console.Table(["baseline", "stage", ValueName(explanation.Kind), ""], explanation.Stages.Select(static stage => (IReadOnlyList<string>)
            [stage.Baseline, stage.Stage, stage.Value, string.Join(" ", new[] { stage.Current ? "(here)" : "", stage.Detects ?? "" }.Where(static text => text.Length > 0))]));

        WriteHere(console, explanation.Here);
        if (explanation.Settings.Count > 0)
        {
            console.Heading("Settings");
            console.Table(["key", "value", "from"], explanation.Settings.Select(static setting => (IReadOnlyList<string>)[setting.Key, setting.Value, setting.Origin]));
        }

        console.Heading("What to do");
        console.Fact("Fix", explanation.Fix);
        console.Fact("Adopt", explanation.Adopt);
        console.Fact("Hold", explanation.Hold);
        console.Fact("Waive", explanation.Waive);
        console.Fact("Object", explanation.Object);
        console.Fact("Docs", explanation.Docs);
    }

    private static void WriteHere(ToolConsole console, HereAnswer here)
    {
        console.Heading(here.Project is null ? $"Under baseline {here.Baseline}" : $"In {here.Project} ({here.Environment})");
        console.Fact("In effect", here.Value);
        console.Line(here.Chain.Count == 1 ? "from:" : "from, the last of:");
        foreach (var link in here.Chain)
        {
            console.Item($"{link.Source}: {link.Value}{Place(link)}");
        }

        foreach (var waiver in here.Waivers)
        {
            console.Fact("Waived", waiver);
        }

        foreach (var note in here.Notes)
        {
            console.Fact("Note", note);
        }
    }

    private static string Place(ChainLink link) => link.Place is null ? "" : $" ({link.Place})";

    private static string ValueName(string kind) => kind switch { "rule" => "severity", "default" => "mode", _ => "value" };
}
