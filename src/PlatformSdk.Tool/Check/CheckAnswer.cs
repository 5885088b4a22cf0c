namespace PlatformSdk.Tool.Check;

/// <summary>What <c>platform check --json</c> says.</summary>
internal sealed record CheckAnswer(
    string Verdict,
    string Root,
    CheckCounts Counts,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<Unmeasured> Unmeasured,
    IReadOnlyList<string> Covered,
    IReadOnlyList<string> NotCovered)
{
    public static CheckAnswer Of(CheckResult result) => new(
        result.ExitCode switch { Output.ExitCodes.Ok => "ok", Output.ExitCodes.Findings => "findings", _ => "unmeasured" },
        result.Root.Folder,
        result.Counts,
        [.. result.Findings.Select(FindingAnswer.Of)],
        result.Unmeasured,
        result.Covered,
        result.NotCovered);
}
