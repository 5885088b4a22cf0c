using Microsoft.AspNetCore.Http;

namespace PlatformSdk.SecurityHeaders;

/// <summary>The names of this machine, those that the framework's HSTS leaves out too: a development certificate covers one port, not all.</summary>
internal static class Localhost
{
    public static bool Is(HostString host)
    {
        var name = host.Value.AsSpan();
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf(']'))
        {
            name = name[..colon];
        }

        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name is "127.0.0.1" or "[::1]";
    }
}
