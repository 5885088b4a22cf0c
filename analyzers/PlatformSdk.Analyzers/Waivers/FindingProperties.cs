namespace PlatformSdk.Analyzers.Waivers;

/// <summary>The names under which an analyzer writes onto a diagnostic what waivers and ratchet know it by, and under which the log has it.</summary>
internal static class FindingProperties
{
    public const string Project = "platform.project";

    public const string Path = "platform.path";

    public const string Symbol = "platform.symbol";

    public const string Hash = "platform.hash";

    /// <summary>The rule that a diagnostic about another finding is about.</summary>
    public const string Rule = "platform.rule";
}
