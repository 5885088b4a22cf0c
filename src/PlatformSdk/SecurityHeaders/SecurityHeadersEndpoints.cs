using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.SecurityHeaders;

/// <summary>Lets end points choose their security headers.</summary>
public static class SecurityHeadersEndpoints
{
    /// <summary>Gives the end points a profile of their own; the last one said counts, so an end point wins over its group.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="profile"/> is none of the enumeration's.</exception>
    public static TBuilder WithSecurityHeaders<TBuilder>(this TBuilder builder, SecurityHeadersProfile profile)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new SecurityHeadersAttribute(profile));
}
