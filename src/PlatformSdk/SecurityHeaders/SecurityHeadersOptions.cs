namespace PlatformSdk.SecurityHeaders;

/// <summary>What the security headers say where the service itself says nothing. Bound from <c>Platform:SecurityHeaders</c>.</summary>
public sealed class SecurityHeadersOptions
{
    /// <summary>The headers of every response whose end point does not choose its own with <c>WithSecurityHeaders</c> or <see cref="SecurityHeadersAttribute"/>.</summary>
    /// <value><see cref="SecurityHeadersProfile.Api"/> or <see cref="SecurityHeadersProfile.Html"/>. Default: <see cref="SecurityHeadersProfile.Api"/>.</value>
    public SecurityHeadersProfile Profile { get; set; } = SecurityHeadersProfile.Api;

    /// <summary>Where middleware serves the user interface of an API document: what is at or below these paths gets <see cref="SecurityHeadersProfile.ApiDocuments"/>.</summary>
    /// <value>Paths such as <c>/swagger</c>, as the request brings them to the service. Default: none.</value>
    public IList<string> DocumentPaths { get; set; } = [];

    /// <summary>The policy instead of the one that <see cref="Profile"/> has (W3C CSP3). <c>'nonce-{nonce}'</c> stands for the request's nonce.</summary>
    /// <value>Printable ASCII, not empty. Default: the profile's.</value>
    public string? ContentSecurityPolicy { get; set; }

    /// <summary>The browser features that a page may use, instead of none (W3C Permissions Policy).</summary>
    /// <value>Printable ASCII, not empty. Default: the list of the OWASP Secure Headers Project, all denied.</value>
    public string? PermissionsPolicy { get; set; }

    /// <summary>Which sites may embed the service's responses without CORS.</summary>
    /// <value>Default: <see cref="CrossOriginResourcePolicy.SameOrigin"/>.</value>
    public CrossOriginResourcePolicy CrossOriginResourcePolicy { get; set; } = CrossOriginResourcePolicy.SameOrigin;
}
