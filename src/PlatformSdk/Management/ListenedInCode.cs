using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Management;

/// <summary>Takes note of what the service listens on in code, which Kestrel tells nobody and which makes it ignore every address.</summary>
internal sealed class ListenedInCode : IConfigureOptions<KestrelServerOptions>
{
    private readonly List<ListenOptions> _listened = [];

    public bool Any => _listened.Count > 0;

    public bool Contains(int port) => _listened.Exists(listen => listen.EndPoint is IPEndPoint address && address.Port == port);

    // Called for each Listen… that follows, until the service sets defaults of its own.
    public void Configure(KestrelServerOptions options) => options.ConfigureEndpointDefaults(_listened.Add);
}
