using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting.Baselines;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>A service with the defaults on real Kestrel: plain HTTP/1.1, plain HTTP/2, and HTTPS with both.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri[] _addresses;

    private RunningService(WebApplication app)
    {
        _app = app;
        _addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(static text => new Uri(text))];
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,

            // Whatever the name in the request, this service answers.
            ConnectCallback = static async (context, cancellation) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
            SslOptions =
            {
                RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate?.GetCertHashString() == TestCertificate.Instance.Thumbprint,
            },
        });
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>What was logged as an error, message and exception type.</summary>
    public ErrorLog Errors => _app.Services.GetRequiredService<ErrorLog>();

    public int PlainPort => _addresses[0].Port;

    public static async Task<RunningService> StartAsync(
        Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string environment = "Production", bool defaults = true, params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            EnvironmentName = environment,
            ApplicationName = typeof(RunningService).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new ErrorLog());
        builder.Services.AddSingleton<ILoggerProvider>(static services => services.GetRequiredService<ErrorLog>());
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.UseHttps(TestCertificate.Instance));
        });
        configure?.Invoke(builder);
        if (defaults)
        {
            PlatformDefaults.Apply(builder, new PlatformApp { Assembly = typeof(RunningService).Assembly, Baseline = "2026.1" });
        }

        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string host = "orders.example", HttpMethod? method = null) =>
        SendAsync(_addresses[0], path, host, HttpVersion.Version11, method);

    public Task<HttpResponseMessage> GetOverHttp2Async(string path, string host = "orders.example") =>
        SendAsync(_addresses[1], path, host, HttpVersion.Version20, null);

    public Task<HttpResponseMessage> GetOverHttpsAsync(string path, string host = "orders.example", bool http2 = false) =>
        SendAsync(_addresses[2], path, host, http2 ? HttpVersion.Version20 : HttpVersion.Version11, null);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, string path, string host, Version version, HttpMethod? method)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"{address.Scheme}://{host}:{address.Port}{path}")
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
