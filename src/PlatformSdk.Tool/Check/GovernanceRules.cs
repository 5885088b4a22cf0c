namespace PlatformSdk.Tool.Check;

/// <summary>The ids of the rules about rules that this command reports itself, where no single compilation can.</summary>
internal static class GovernanceRules
{
    public const string UnusedWaiver = "PLAT9007";
    public const string SilencedWithoutWaiver = "PLAT9008";
    public const string AnalyzersOff = "PLAT9010";
    public const string StaleRatchetLine = "PLAT9011";

    private const string Prefix = "PLAT";

    /// <summary>Whether an id is one of ours: <c>PLAT</c> and four digits.</summary>
    public static bool IsOurs(string id) => id.Length == 8 && id.StartsWith(Prefix, StringComparison.Ordinal) && id.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether it is about waivers, ratchet and analyzers and not about code.</summary>
    public static bool IsGovernance(string id) => IsOurs(id) && id[Prefix.Length] == '9';

    /// <summary>Whether it is about code: what can be waived, and what a ratchet keeps.</summary>
    public static bool IsOfCode(string id) => IsOurs(id) && !IsGovernance(id);

    public static string PageOf(string id) => $"{ToolPackage.Repository}/blob/main/docs/rules/{id}.md";
}
