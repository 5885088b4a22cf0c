using System.Buffers.Binary;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace PlatformSdk.RateLimiting;

/// <summary>Who sends a request, as far as is known by then: the user, else the address, of which an IPv6 client owns a whole /64 (RFC 6177).</summary>
internal readonly record struct ClientKey(string? User, ulong Network, bool IsIPv6)
{
    private const int IPv6Length = 16;

    /// <summary><see langword="false"/> where nothing tells one client from another: a Unix socket, a named pipe, a server in memory.</summary>
    public static bool TryRead(HttpContext context, out ClientKey client)
    {
        if (UserOf(context) is { Length: > 0 } user)
        {
            client = new ClientKey(user, 0, false);
            return true;
        }

        // Asked of the features: the properties of the context would make an object for each request.
        var address = context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress;
        client = address is null ? default : Of(address);
        return address is not null;
    }

    /// <summary>Seeded anew in each process, so that nobody can choose networks that fall together.</summary>
    public override int GetHashCode() => HashCode.Combine(User, Network);

    private static ClientKey Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[IPv6Length];
        address.TryWriteBytes(bytes, out var length);
        var ipv4 = length < IPv6Length ? bytes : bytes[^sizeof(uint)..];
        return length < IPv6Length || address.IsIPv4MappedToIPv6
            ? new ClientKey(null, BinaryPrimitives.ReadUInt32BigEndian(ipv4), false)
            : new ClientKey(null, BinaryPrimitives.ReadUInt64BigEndian(bytes), true);
    }

    private static string? UserOf(HttpContext context) =>
        context.Features.Get<IHttpAuthenticationFeature>()?.User is { Identity: { IsAuthenticated: true } identity } user
            ? (user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst("sub"))?.Value ?? identity.Name
            : null;
}
