namespace PlatformSdk.SecurityHeaders;

/// <summary>Which sites may embed a response without CORS, as an image or a script (Fetch standard, Cross-Origin-Resource-Policy).</summary>
public enum CrossOriginResourcePolicy
{
    /// <summary>Pages of the same scheme, host and port.</summary>
    SameOrigin,

    /// <summary>Pages of the same registrable domain.</summary>
    SameSite,

    /// <summary>Any page: for files that other sites are meant to embed.</summary>
    CrossOrigin,
}
