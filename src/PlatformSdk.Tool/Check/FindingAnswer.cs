namespace PlatformSdk.Tool.Check;

/// <summary>A finding as JSON.</summary>
internal sealed record FindingAnswer(
    string Rule,
    string Level,
    string State,
    bool Fails,
    string Message,
    string Project,
    IReadOnlyList<string> TargetFrameworks,
    string? Path,
    int? Line,
    int? Column,
    string? Symbol,
    string? Waiver,
    string Fingerprint)
{
    public static FindingAnswer Of(Finding finding) => new(
        finding.Rule,
        finding.Level,
        finding.StateName,
        finding.Fails,
        finding.Message,
        finding.Project,
        finding.TargetFrameworks,
        finding.Path,
        finding.Region?.StartLine,
        finding.Region?.StartColumn,
        finding.Symbol,
        finding.Waiver?.Id,
        finding.Fingerprint);
}
