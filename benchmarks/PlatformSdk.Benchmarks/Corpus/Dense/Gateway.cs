using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Shop;

public sealed class Gateway
{
    public HttpClient One() => new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });

    public HttpClient Two() => new(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });

    public HttpClient Three()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback += (message, certificate, chain, errors) => { return true; };
        handler.ServerCertificateCustomValidationCallback = Accept;
        return new HttpClient(handler);
    }

    public HttpClient Four() => new(new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = delegate { return true; } },
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    public SslStream Five(NetworkStream stream) => new(stream, leaveInnerStreamOpen: false, (_, _, _, _) => true);

    public SslClientAuthenticationOptions Six(string host) => new()
    {
        TargetHost = host,
        RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            if (certificate is null)
            {
                return true;
            }

            return errors == SslPolicyErrors.None || true;
        },
    };

    public HttpClient Checked() => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None && certificate is not null,
    });

    public HttpClient Pinned(string thumbprint) => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == thumbprint,
    });

    private static bool Accept(HttpRequestMessage message, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
}
