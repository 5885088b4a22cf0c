using System.Text.Json;
using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// The findings of all projects as one SARIF log for a code-scanning service: paths relative to the repository, fingerprints
/// that survive moved lines, and what was waived with its suppression.
/// </summary>
internal static class SarifReport
{
    /// <summary>Stands for the root of the repository; the service knows where that is.</summary>
    private const string SourceRootId = "SRCROOT";

    public static void Write(Stream stream, CheckResult result) => JsonSerializer.Serialize(stream, Of(result), SarifJsonContext.Default.SarifLog);

    public static SarifLog Of(CheckResult result)
    {
        var ids = result.Findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new SarifLog
        {
            Schema = SarifLog.SchemaUri,
            Version = "2.1.0",
            Runs =
            [
                new SarifRun
                {
                    Tool = new SarifTool(new SarifDriver
                    {
                        Name = "PlatformSdk",
                        SemanticVersion = ToolPackage.Version,
                        InformationUri = ToolPackage.Repository,
                        Rules = [.. ids.Select(id => RuleOf(id, result))],
                    }),
                    Invocations = [Invocation(result)],
                    OriginalUriBaseIds = new Dictionary<string, SarifArtifactLocation>
                    {
                        [SourceRootId] = new() { Description = new SarifMessage("The root of the repository.") },
                    },
                    Results = [.. result.Findings.Select(finding => Of(finding, ids.IndexOf(finding.Rule)))],
                    ColumnKind = "utf16CodeUnits",
                },
            ],
        };
    }

    private static SarifInvocation Invocation(CheckResult result) => new()
    {
        ExecutionSuccessful = result.Unmeasured.Count == 0,
        ToolExecutionNotifications = result.Unmeasured.Count == 0
            ? null
            : [.. result.Unmeasured.Select(one => new SarifNotification(new SarifMessage($"{one.Name} could not be measured: {one.Reason}"), "error"))],
    };

    private static SarifRule RuleOf(string id, CheckResult result)
    {
        var known = result.Rules.GetValueOrDefault(id);
        return new SarifRule
        {
            Id = id,
            ShortDescription = known?.ShortDescription ?? new SarifMessage(id),
            FullDescription = known?.FullDescription,
            HelpUri = known?.HelpUri ?? GovernanceRules.PageOf(id),
        };
    }

    private static SarifResult Of(Finding finding, int index) => new()
    {
        RuleId = finding.Rule,
        RuleIndex = index,
        Level = finding.Level,
        Message = new SarifMessage(finding.Message),
        Suppressions = finding.State == FindingState.Open ? null : [SuppressionOf(finding)],
        Locations = finding.Path is null ? null : [LocationOf(finding)],
        PartialFingerprints = new Dictionary<string, string> { [Fingerprints.Key] = finding.Fingerprint },
        Properties = new SarifResultProperties
        {
            Project = finding.Project.Length == 0 ? null : finding.Project,
            TargetFrameworks = finding.TargetFrameworks.Count == 0 ? null : finding.TargetFrameworks,
            State = finding.StateName,
            Waiver = finding.Waiver?.Id,
        },
    };

    // A waiver and the ratchet stand in files of their own, everything else in the source that it is about.
    private static SarifSuppression SuppressionOf(Finding finding) => new()
    {
        Kind = finding.State == FindingState.Silenced && finding.Suppression?.Kind != SuppressionKind.Suppressor ? "inSource" : "external",
        Justification = finding.Suppression?.Justification is { Length: > 0 } given && finding.State == FindingState.Silenced ? given : finding.Explanation,
    };

    private static SarifLocation LocationOf(Finding finding) => new(new SarifPhysicalLocation(
        Path.IsPathRooted(finding.Path!)
            ? new SarifArtifactLocation { Uri = new Uri(finding.Path!).AbsoluteUri }
            : new SarifArtifactLocation { Uri = string.Join('/', finding.Path!.Split('/').Select(Uri.EscapeDataString)), UriBaseId = SourceRootId },
        finding.Region));
}
