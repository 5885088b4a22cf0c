namespace PlatformSdk.Analyzers.Tests.Ratchet;

/// <summary>A ratchet that keeps findings of the governed test's violation.</summary>
internal static class RatchetText
{
    /// <summary>The first 16 digits of SHA-256 over the tokens of <c>(_, _, _, _) => true</c>, each followed by a space.</summary>
    public const string Hash = "bd1c69763d5769a3";

    public static string Of(int count, string opening = "", string closing = "") =>
        $$"""{ "projects": { "Shop": [ {{opening}}"PLAT1001 | M:Client.Make | {{Hash}} | {{count}}"{{closing}} ] } }""";
}
