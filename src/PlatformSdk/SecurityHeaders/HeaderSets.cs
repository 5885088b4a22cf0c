using Microsoft.Extensions.Primitives;

namespace PlatformSdk.SecurityHeaders;

/// <summary>The values of baseline 2026.1 for each profile, with the service's options in them.</summary>
internal sealed class HeaderSets(SecurityHeadersOptions options)
{
    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string HtmlPolicy =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; " +
        $"script-src 'self' {ContentSecurityPolicy.NonceSource}; style-src 'self' {ContentSecurityPolicy.NonceSource}";

    // What Swagger UI, ReDoc and Scalar need from their own origin: an inline start script, inline styles, data: images and fonts, a blob: worker.
    private const string ApiDocumentsPolicy =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; " +
        "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";

    private const string Upgrade = "; upgrade-insecure-requests";

    // The list that the OWASP Secure Headers Project recommends to deny.
    private const string NoFeatures =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), " +
        "sync-xhr=(), usb=(), web-share=(), xr-spatial-tracking=()";

    private const string ForPages = "strict-origin-when-cross-origin";

    private readonly HeaderSet _api = Build(options, SecurityHeadersProfile.Api, ApiPolicy, ApiPolicy, "no-referrer", "same-origin");
    private readonly HeaderSet _html = Build(options, SecurityHeadersProfile.Html, HtmlPolicy + Upgrade, HtmlPolicy, ForPages, "same-origin");

    // No Cross-Origin-Opener-Policy: the pop-up in which these UIs sign a person in answers through window.opener.
    private readonly HeaderSet _apiDocuments =
        Build(options, SecurityHeadersProfile.ApiDocuments, ApiDocumentsPolicy + Upgrade, ApiDocumentsPolicy, ForPages, StringValues.Empty);

    public HeaderSet this[SecurityHeadersProfile profile] => profile switch
    {
        SecurityHeadersProfile.Html => _html,
        SecurityHeadersProfile.ApiDocuments => _apiDocuments,
        _ => _api,
    };

    private static HeaderSet Build(
        SecurityHeadersOptions options, SecurityHeadersProfile profile, string securePolicy, string plainPolicy, string referrerPolicy, StringValues openerPolicy)
    {
        var own = profile == options.Profile ? options.ContentSecurityPolicy : null;
        var plain = new ContentSecurityPolicy(own ?? plainPolicy);
        return new HeaderSet
        {
            SecurePolicy = own is null && securePolicy != plainPolicy ? new ContentSecurityPolicy(securePolicy) : plain,
            PlainPolicy = plain,
            FrameOptions = FrameOptionsFor(plain),
            ReferrerPolicy = referrerPolicy,
            PermissionsPolicy = options.PermissionsPolicy ?? NoFeatures,
            OpenerPolicy = openerPolicy,
            ResourcePolicy = options.CrossOriginResourcePolicy switch
            {
                CrossOriginResourcePolicy.SameSite => "same-site",
                CrossOriginResourcePolicy.CrossOrigin => "cross-origin",
                _ => "same-origin",
            },
        };
    }

    // X-Frame-Options says the same as frame-ancestors to old clients, or nothing where it has no word for it.
    private static StringValues FrameOptionsFor(ContentSecurityPolicy policy) => policy.Directive("frame-ancestors") switch
    {
        null or "" or "'none'" => "DENY",
        "'self'" => "SAMEORIGIN",
        _ => StringValues.Empty,
    };
}
