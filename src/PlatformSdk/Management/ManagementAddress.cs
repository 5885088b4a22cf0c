using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Management;

/// <summary>Adds the port to what the server listens on, by the way that takes nothing away.</summary>
internal sealed class ManagementAddress(ListenedInCode listenedInCode, IOptions<KestrelServerOptions> kestrel)
{
    // What Kestrel listens on when it is told nothing.
    private const string ServerDefault = "http://localhost:5000";

    /// <summary>To be called once the host has read its addresses and before the server starts.</summary>
    public void AddTo(IFeatureCollection server, int port)
    {
        if (server.Get<IServerAddressesFeature>() is not { } feature)
        {
            return;
        }

        var addresses = feature.Addresses;
        var configured = ConfiguredUrls();
        var listens = listenedInCode.Any || configured.Count > 0;

        // Where there are both, Kestrel takes one kind and ignores the other.
        if (listens && !(feature.PreferHostingUrls && addresses.Count > 0))
        {
            if (!listenedInCode.Contains(port) && !configured.Exists(url => HasPort(url, port)))
            {
                // Whatever protocol the service's own end points speak by default: those who look here come with curl.
                kestrel.Value.ListenAnyIP(port, static listen => listen.Protocols = HttpProtocols.Http1);
            }

            return;
        }

        if (addresses.Count == 0)
        {
            addresses.Add(ServerDefault);
        }

        if (!addresses.Any(address => HasPort(address, port)))
        {
            addresses.Add(string.Create(CultureInfo.InvariantCulture, $"http://*:{port}"));
        }
    }

    public static bool HasPort(string address, int port)
    {
        try
        {
            return BindingAddress.Parse(address).Port == port;
        }
        catch (FormatException)
        {
            // The server says what is wrong with it, in its own words.
            return false;
        }
    }

    private List<string> ConfiguredUrls() =>
        kestrel.Value.ConfigurationLoader?.Configuration.GetSection("Endpoints").GetChildren().Select(static endpoint => endpoint["Url"] ?? "").ToList() ?? [];
}
