using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlatformSdk.SecurityHeaders;

/// <summary>The headers of one profile, computed once and written where the service set none of its own.</summary>
internal sealed class HeaderSet
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues None = "none";
    private static readonly StringValues NoStore = "no-store";

    /// <summary>The policy over HTTPS.</summary>
    public required ContentSecurityPolicy SecurePolicy { get; init; }

    /// <summary>The policy over HTTP and on this machine.</summary>
    public required ContentSecurityPolicy PlainPolicy { get; init; }

    public required StringValues FrameOptions { get; init; }

    public required StringValues ReferrerPolicy { get; init; }

    public required StringValues PermissionsPolicy { get; init; }

    /// <summary>Empty: the header is not sent.</summary>
    public required StringValues OpenerPolicy { get; init; }

    public required StringValues ResourcePolicy { get; init; }

    public void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        SetIfAbsent(headers, HeaderNames.XContentTypeOptions, NoSniff);
        SetIfAbsent(headers, HeaderNames.XFrameOptions, FrameOptions);
        SetIfAbsent(headers, HeaderNames.ContentSecurityPolicy, PolicyFor(context));
        SetIfAbsent(headers, "Referrer-Policy", ReferrerPolicy);
        SetIfAbsent(headers, "Permissions-Policy", PermissionsPolicy);
        SetIfAbsent(headers, "Cross-Origin-Opener-Policy", OpenerPolicy);
        SetIfAbsent(headers, "Cross-Origin-Resource-Policy", ResourcePolicy);
        SetIfAbsent(headers, "X-Permitted-Cross-Domain-Policies", None);
        if (!SaysHowToCache(headers))
        {
            headers.CacheControl = NoStore;
        }
    }

    private static void SetIfAbsent(IHeaderDictionary headers, string name, StringValues value)
    {
        if (!headers.ContainsKey(name))
        {
            headers[name] = value;
        }
    }

    private static bool SaysHowToCache(IHeaderDictionary headers) =>
        headers.CacheControl.Count > 0
        || headers.ETag.Count > 0
        || headers.LastModified.Count > 0
        || headers.Expires.Count > 0
        || headers.Pragma.Count > 0;

    private StringValues PolicyFor(HttpContext context)
    {
        var request = context.Request;
        var policy = ReferenceEquals(SecurePolicy, PlainPolicy) || !request.IsHttps || Localhost.Is(request.Host) ? PlainPolicy : SecurePolicy;
        return policy.For(context);
    }
}
