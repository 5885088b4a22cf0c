namespace PlatformSdk.SecurityHeaders;

/// <summary>What a response is for, which decides the headers that fit it.</summary>
public enum SecurityHeadersProfile
{
    /// <summary>Data for programs: a browser may do nothing with it.</summary>
    Api,

    /// <summary>Pages for people: scripts and styles of the same origin, and inline ones that carry the request's nonce.</summary>
    Html,

    /// <summary>The user interface of an API document, such as Swagger UI or Scalar: inline scripts and styles are allowed.</summary>
    ApiDocuments,
}
