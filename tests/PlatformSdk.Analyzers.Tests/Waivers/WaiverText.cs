using System.Globalization;

namespace PlatformSdk.Analyzers.Tests.Waivers;

/// <summary>Writes waivers as people do.</summary>
internal static class WaiverText
{
    public const string Reason = "the partner's callback has no TLS until its move";

    public static string File(params string[] waivers) => "{ \"waivers\": [\n" + string.Join(",\n", waivers) + "\n] }";

    public static string Waiver(
        string id = "W-0001", string rule = "PLAT1001", string project = "Shop", string? path = null, string? symbol = null, string created = "2026-06-01", string expires = "2026-11-30") =>
        string.Create(CultureInfo.InvariantCulture, $$"""
            { "id": "{{id}}", "rule": "{{rule}}", "kind": "exception", "scope": { "project": "{{project}}"{{Optional("path", path)}}{{Optional("symbol", symbol)}} }, "reason": "{{Reason}}", "owner": "team-shop", "created": "{{created}}", "expires": "{{expires}}" }
            """);

    private static string Optional(string key, string? value) => value is null ? "" : $", \"{key}\": \"{value}\"";
}
