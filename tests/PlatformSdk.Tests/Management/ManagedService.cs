using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Management;

/// <summary>A real service with one end point of its own, <c>/ping</c>, and a management port.</summary>
internal sealed class ManagedService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ManagedService(WebApplication app, int port)
    {
        _app = app;
        Port = port;
        Main = new HttpClient { BaseAddress = app.Address() };
        Management = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture)) };
    }

    public int Port { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Main { get; }

    public HttpClient Management { get; }

    public static async Task<ManagedService> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, params (string Key, string? Value)[] settings)
    {
        var port = FreePort();
        var builder = WebHost.Builder([("Platform:Management:Port", port.ToString(CultureInfo.InvariantCulture)), .. settings]);
        PlatformDefaults.Apply(builder, WebHost.App);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/ping", static () => "pong");
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ManagedService(app, port);
    }

    /// <summary>A port that nobody listens on, below those that the system gives to outgoing connections.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Any, port);
                listener.Start();
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Main.Dispose();
        Management.Dispose();
        await _app.DisposeAsync();
    }
}
