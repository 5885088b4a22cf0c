namespace PlatformSdk.Analyzers.Rules;

/// <summary>The areas of the catalogue that have rules; each is also the category of its rules' diagnostics.</summary>
internal static class RuleAreas
{
    public const string Security = "security";

    public const string Telemetry = "telemetry";

    public const string GoldenPath = "golden-path";

    /// <summary>Rules about waivers and the rules themselves.</summary>
    public const string Governance = "governance";
}
