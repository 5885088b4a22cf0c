namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Why a waiver is needed: what the platform team counts.</summary>
internal static class WaiverKinds
{
    /// <summary>The rule is right and the service cannot comply yet.</summary>
    public const string Exception = "exception";

    /// <summary>The rule does not know a situation in which the code is right.</summary>
    public const string EdgeCase = "edge-case";

    /// <summary>The rule reports what it does not mean to report.</summary>
    public const string FalsePositive = "false-positive";

    /// <summary>The service is on its way to a newer baseline.</summary>
    public const string Migration = "migration";

    public static readonly IReadOnlyList<string> All = [Exception, EdgeCase, FalsePositive, Migration];
}
