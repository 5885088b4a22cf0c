using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Tests.Hosts;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>A service on real Kestrel, over HTTP/1.1 and HTTP/2, that serves three requests at once and two a second, by a clock that the test winds.</summary>
internal sealed class LimitedService : IAsyncDisposable
{
    public const string Address = "Test-Address";
    public const string User = "Test-User";
    public const int Burst = 3;

    public static readonly PlatformApp Reporting = Pin("2026.1");
    public static readonly PlatformApp Acting = Pin("2026.1", "RateLimiting");

    private readonly WebApplication _app;

    private LimitedService(WebApplication app)
    {
        _app = app;
        Addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Where(static text => !text.Contains("unix", StringComparison.Ordinal)).Select(static text => new Uri(text))];
    }

    public IReadOnlyList<Uri> Addresses { get; }

    public IServiceProvider Services => _app.Services;

    public ManualTime Time => _app.Services.GetRequiredService<ManualTime>();

    public IEnumerable<(LogLevel Level, string Message)> Log =>
        _app.Services.GetRequiredService<LogLines>().All.Where(static line => line.Category == "PlatformSdk.RateLimiting").Select(static line => (line.Level, line.Message));

    private HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static PlatformApp Pin(string baseline, string? adopted = null, string? held = null) => new()
    {
        Assembly = typeof(LimitedService).Assembly,
        Baseline = baseline,
        Adopted = adopted is null ? [] : [adopted],
        Held = held is null ? [] : [held],
    };

    public static async Task<LimitedService> StartAsync(
        PlatformApp? pin = null, Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null, params (string Key, string? Value)[] settings)
    {
        var builder = WebHost.Builder([("Platform:RateLimiting:PermitsPerSecond", "2"), ("Platform:RateLimiting:Burst", "3"), .. settings]);
        builder.WebHost.UseUrls().ConfigureKestrel(static kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        });
        var lines = new LogLines();
        builder.Logging.AddProvider(lines);
        builder.Services.AddSingleton(lines).AddSingleton<ManualTime>().AddSingleton<TimeProvider>(static services => services.GetRequiredService<ManualTime>());
        PlatformDefaults.Apply(builder, pin ?? Acting);
        configure?.Invoke(builder);

        // Outermost: what a proxy's headers, or an authentication of the server's own, would have done by then.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Clients()));
        var app = builder.Build();
        map?.Invoke(app);
        app.MapGet("/ping", static () => "pong");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new LimitedService(app);
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path = "/ping", string method = "GET", string? address = null, string? user = null, Version? version = null, params (string Name, string Value)[] headers)
    {
        var target = Addresses[version == HttpVersion.Version20 ? 1 : 0];
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(target, path)) { Version = version ?? HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        foreach (var (name, value) in new[] { (Address, address), (User, user) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The status of a request.</summary>
    public async Task<int> AskAsync(string path = "/ping", string? address = null, string? user = null)
    {
        using var response = await SendAsync(path, address: address, user: user);
        return (int)response.StatusCode;
    }

    /// <summary>Takes all that the client may have at once.</summary>
    public async Task UseUpAsync(string path = "/ping", string? address = null, string? user = null, string method = "GET")
    {
        for (var i = 0; i < Burst; i++)
        {
            using var response = await SendAsync(path, method, address, user);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, response.StatusCode);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Clients : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
        {
            pipeline.Use(static (HttpContext context, RequestDelegate next) =>
            {
                if (context.Request.Headers[Address] is [{ } address])
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                }

                if (context.Request.Headers[User] is [{ } user])
                {
                    context.User = new ClaimsPrincipal(new ClaimsIdentity(user.Length == 0 ? [] : [new Claim(user.StartsWith('#') ? ClaimTypes.Name : "sub", user)], "test"));
                }

                return next(context);
            });
            next(pipeline);
        };
    }
}
