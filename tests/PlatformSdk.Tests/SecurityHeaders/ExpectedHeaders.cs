namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>The headers that the design promises, and those that a response has.</summary>
internal static class ExpectedHeaders
{
    public const string HtmlPolicy =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; script-src 'self'; style-src 'self'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), sync-xhr=(), usb=(), web-share=(), xr-spatial-tracking=()";

    private static readonly string[] Transport =
        ["Date", "Server", "Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Location", "Accept-Ranges", "ETag", "Last-Modified"];

    public static string[] Api { get; } =
    [
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: " + Permissions,
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "X-Permitted-Cross-Domain-Policies: none",
        "Cache-Control: no-store",
    ];

    public static string[] Html { get; } =
    [
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Content-Security-Policy: " + HtmlPolicy,
        "Referrer-Policy: strict-origin-when-cross-origin",
        "Permissions-Policy: " + Permissions,
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "X-Permitted-Cross-Domain-Policies: none",
        "Cache-Control: no-store",
    ];

    private static string[] Names { get; } = [.. Api.Select(static header => header[..header.IndexOf(':', StringComparison.Ordinal)])];

    /// <summary>The same list with another value in one place, or without it.</summary>
    public static string[] With(this string[] headers, string name, string? value) =>
    [
        .. headers.Select(header => header.StartsWith(name + ":", StringComparison.Ordinal) ? (value is null ? null : $"{name}: {value}") : header).OfType<string>(),
    ];

    /// <summary>The response's headers but for those of the transport, in the order of the promise; HTTP/2 sends names in lower case.</summary>
    public static string[] Of(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => !Transport.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Select(value => (Place: Place(header.Key), Text: $"{Spell(header.Key)}: {value}")))
            .OrderBy(header => header.Place)
            .Select(header => header.Text),
    ];

    public static void AssertApi(HttpResponseMessage response) => Assert.Equal(Api, Of(response));

    public static void AssertHtml(HttpResponseMessage response) => Assert.Equal(Html, Of(response));

    private static int Place(string name) => Array.FindIndex(Names, promised => promised.Equals(name, StringComparison.OrdinalIgnoreCase)) is var place and >= 0 ? place : int.MaxValue;

    private static string Spell(string name) => Place(name) is var place and < int.MaxValue ? Names[place] : name;
}
