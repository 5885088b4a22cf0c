using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Check;

/// <summary>The check for a person: what is wrong, a line each, and the numbers last.</summary>
internal static class CheckText
{
    public static void Write(ToolConsole console, CheckResult result)
    {
        foreach (var finding in result.Failing)
        {
            console.Result(Outcome.Error, LineOf(finding));
        }

        foreach (var unmeasured in result.Unmeasured)
        {
            console.Result(Outcome.Error, $"{unmeasured.Name} could not be measured: {unmeasured.Reason}");
        }

        foreach (var finding in result.Told)
        {
            console.Result(Outcome.Warning, LineOf(finding));
        }

        var counts = result.Counts;
        console.Result(
            result.ExitCode == ExitCodes.Ok ? Outcome.Ok : Outcome.Error,
            FormattableString.Invariant($"{Counted(counts.Failing, "finding")}, {Counted(counts.Warnings, "warning")}, {counts.Waived} waived, {counts.Ratcheted} kept by the ratchet, {counts.Silenced} silenced; projects: {counts.Covered} covered, {counts.NotCovered} not covered, {counts.Unmeasured} not measured"));
    }

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string LineOf(Finding finding) =>
        $"{finding.Rule} {finding.Place}: {finding.Message}{(finding.Project.Length == 0 || finding.Path is null ? "" : $" [{finding.Project}]")}";
}
