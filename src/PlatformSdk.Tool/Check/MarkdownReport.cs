using System.Globalization;
using System.Text;

namespace PlatformSdk.Tool.Check;

/// <summary>The check as a page for a CI job: what stops it first, then what was waived, and what was not looked at.</summary>
internal sealed class MarkdownReport
{
    // The job pages of CI services take about a megabyte.
    private const int MostRows = 200;

    private readonly StringBuilder text = new();

    private MarkdownReport()
    {
    }

    public static string Of(CheckResult result)
    {
        var report = new MarkdownReport();
        report.Write(result);
        return report.text.ToString();
    }

    private void Write(CheckResult result)
    {
        var counts = result.Counts;
        Line($"## Platform check: {(counts.Failing > 0 ? "findings" : counts.Unmeasured > 0 ? "could not measure" : "passed")}");
        Line("");
        Line("| Findings | Warnings | Waived | Kept by the ratchet | Silenced | Projects covered | Not covered | Not measured |");
        Line("|---|---|---|---|---|---|---|---|");
        Line(string.Create(CultureInfo.InvariantCulture, $"| {counts.Failing} | {counts.Warnings} | {counts.Waived} | {counts.Ratcheted} | {counts.Silenced} | {counts.Covered} | {counts.NotCovered} | {counts.Unmeasured} |"));
        Section("Findings", ["Rule", "Where", "What", "Project"], result.Failing.Select(finding => Row(finding, result)));
        Section("Not measured", ["What", "Why"], result.Unmeasured.Select(one => new[] { Escaped(one.Name), Escaped(one.Reason) }));
        Section("Warnings", ["Rule", "Where", "What", "Project"], result.Told.Select(finding => Row(finding, result)));
        Section("Waived", ["Waiver", "Owner", "Until", "Rule", "Findings", "Reason"], result.Findings
            .Where(finding => finding is { State: FindingState.Waived, Waiver: not null })
            .GroupBy(finding => (finding.Waiver!.Id, finding.Rule))
            .Select(waived => (Waiver: waived.First().Waiver!, waived.Key.Rule, Count: waived.Count()))
            .OrderBy(waived => waived.Waiver.Expires)
            .Select(waived => new[]
            {
                Escaped(waived.Waiver.Id), Escaped(waived.Waiver.Owner), waived.Waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Link(waived.Rule, result), waived.Count.ToString(CultureInfo.InvariantCulture), Escaped(waived.Waiver.Reason),
            }));
        Section("Not covered", ["Project"], result.NotCovered.Select(name => new[] { Escaped(name) }));
    }

    private void Section(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Line("");
        Line("### " + title);
        Line("");
        Line($"| {string.Join(" | ", columns)} |");
        Line($"|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in all.Take(MostRows))
        {
            Line($"| {string.Join(" | ", row)} |");
        }

        if (all.Count > MostRows)
        {
            Line("");
            Line(string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostRows} more."));
        }
    }

    private static string[] Row(Finding finding, CheckResult result) =>
        [Link(finding.Rule, result), Escaped(finding.Place), Escaped(finding.Message), Escaped(finding.Project)];

    private static string Link(string rule, CheckResult result) => $"[{rule}]({result.Rules.GetValueOrDefault(rule)?.HelpUri ?? GovernanceRules.PageOf(rule)})";

    // Text of the repository is shown, never taken for markup: not as a table's bar, a link, an image or HTML.
    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '!' or '~' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
