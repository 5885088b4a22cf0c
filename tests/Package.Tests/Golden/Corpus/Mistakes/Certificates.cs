using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

internal static class Certificates
{
    private const string Pin = "AB12";

    public static HttpClientHandler Careless() => new()
    {
        ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
    };

    public static HttpClientHandler Dangerous() => new()
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
    };

    public static SocketsHttpHandler Present() => new()
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
    };

    public static HttpClientHandler ByDate() => new()
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.NotAfter > DateTime.UtcNow,
    };

    public static HttpClientHandler ByName()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=partner.example";
        return handler;
    }

    public static SslStream ByIssuer(Stream stream) => new(stream, false, Issued);

    public static HttpClientHandler AmongPins(string[] pins) => new()
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => pins.Any(pin => pin == certificate!.Thumbprint),
    };

    public static HttpClientHandler Pinned() => new()
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None && certificate!.Thumbprint == Pin,
    };

    public static HttpClientHandler InDevelopment(IHostEnvironment environment) => new()
    {
        ServerCertificateCustomValidationCallback = environment.IsDevelopment() ? (_, _, _, _) => true : null,
    };

    private static bool Issued(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate!.Issuer == "CN=Contoso";
}
