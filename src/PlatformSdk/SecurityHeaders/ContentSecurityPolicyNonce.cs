using Microsoft.AspNetCore.Http;

namespace PlatformSdk.SecurityHeaders;

/// <summary>Lets a page mark its own inline scripts and styles.</summary>
public static class ContentSecurityPolicyNonce
{
    /// <summary>
    /// The nonce of this request, for <c>&lt;script nonce="…"&gt;</c> and <c>&lt;style nonce="…"&gt;</c>. Made when first asked for; only then
    /// does the policy name one. Ask before the response starts: its headers cannot change afterwards.
    /// </summary>
    /// <returns>144 random bits as 24 characters that need no escaping in HTML (W3C CSP3 asks for at least 128).</returns>
    public static string GetCspNonce(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var nonce = context.Features.Get<RequestNonce>();
        if (nonce is null)
        {
            nonce = new RequestNonce();
            context.Features.Set(nonce);
        }

        return nonce.Value;
    }
}
