using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Management;

/// <summary>However a service is told what to listen on, it still listens on that, and on the management port besides.</summary>
public sealed class ManagementAddressTests
{
    private readonly int _main = ManagedService.FreePort();
    private readonly int _management = ManagedService.FreePort();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:{0}")]
    [InlineData("--urls", "http://127.0.0.1:{0};http://127.0.0.1:{1}")]
    [InlineData("--http_ports", "{0}")]
    [InlineData("--Kestrel:Endpoints:Main:Url", "http://127.0.0.1:{0}")]
    public async Task An_address_of_the_configuration_is_kept(string key, string value) =>
        await ServesBothAsync(Builder(key, string.Format(null, value, _main, _management)));

    [Fact]
    public async Task Endpoints_of_the_kestrel_section_are_kept()
    {
        var second = ManagedService.FreePort();
        var builder = Builder("--Kestrel:Endpoints:Main:Url", $"http://127.0.0.1:{_main}", "--Kestrel:Endpoints:Second:Url", $"http://127.0.0.1:{second}");

        await ServesBothAsync(builder, second);
    }

    [Fact]
    public async Task A_url_added_to_the_application_is_kept() => await ServesBothAsync(Builder(), map: app => app.Urls.Add($"http://127.0.0.1:{_main}"));

    [Fact]
    public async Task A_port_listened_on_in_code_is_kept()
    {
        var builder = Builder("--urls", "http://127.0.0.1:1");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _main));

        await ServesBothAsync(builder);
    }

    [Fact]
    public async Task A_port_listened_on_in_code_before_the_defaults_is_kept()
    {
        var builder = WebApplication.CreateBuilder(["--Platform:Management:Port", $"{_management}"]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(_main));
        PlatformDefaults.Apply(builder, WebHost.App);

        await ServesBothAsync(builder);
    }

    [Fact]
    public async Task A_service_of_http_2_only_has_a_management_port_for_everybody()
    {
        var builder = Builder("--Kestrel:Endpoints:Main:Url", $"http://127.0.0.1:{_main}", "--Kestrel:EndpointDefaults:Protocols", "Http2");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        using var client = new HttpClient();

        Assert.StartsWith("{\"status\":\"Healthy\"", await client.GetStringAsync($"http://127.0.0.1:{_management}/health", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_the_service_listens_on_already_is_taken_as_it_is()
    {
        var builder = Builder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, _main);
            kestrel.Listen(IPAddress.Loopback, _management);
        });

        await ServesBothAsync(builder);
    }

    [Fact]
    public async Task Preferred_urls_beat_what_is_listened_on_in_code()
    {
        var builder = Builder("--urls", $"http://127.0.0.1:{_main}", "--preferHostingUrls", "true");
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 1));

        await ServesBothAsync(builder);
    }

    [Fact]
    public async Task A_management_port_that_cannot_be_added_stops_the_host_and_says_what_to_add()
    {
        var builder = Builder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ConfigureEndpointDefaults(static _ => { });
            kestrel.Listen(IPAddress.Loopback, _main);
        });
        await using var app = builder.Build();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Token));

        Assert.Equal(
            $"Platform:Management:Port is {_management}, but the server listens on http://127.0.0.1:{_main} only: what the service listens on in code decides. " +
            $"Add ListenAnyIP({_management}) beside it, or remove the setting.",
            failure.Message);
    }

    [Fact]
    public async Task A_management_port_that_is_the_only_one_stops_the_host()
    {
        await using var app = Builder("--urls", $"http://127.0.0.1:{_management}").Build();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Token));

        Assert.StartsWith($"Platform:Management:Port is {_management}, and the server listens on nothing else", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_default_address_is_kept()
    {
        // On the fixed port 5000, which another program may have.
        await using var app = Builder().Build();
        try
        {
            await app.StartAsync(Token);
        }
        catch (IOException exception) when (exception.Message.Contains("address already in use", StringComparison.Ordinal))
        {
            Assert.Contains("5000", exception.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(2, app.Urls.Count);
        Assert.Contains("http://localhost:5000", app.Urls);
        Assert.Contains(app.Urls, url => url.EndsWith($":{_management}", StringComparison.Ordinal));
    }

    private WebApplicationBuilder Builder(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(["--Platform:Management:Port", $"{_management}", .. args]);
        builder.Logging.ClearProviders();
        PlatformDefaults.Apply(builder, WebHost.App);
        return builder;
    }

    private async Task ServesBothAsync(WebApplicationBuilder builder, int? second = null, Action<WebApplication>? map = null)
    {
        await using var app = builder.Build();
        app.MapGet("/ping", static (HttpContext context) => context.Connection.LocalPort);
        map?.Invoke(app);
        await app.StartAsync(Token);
        using var client = new HttpClient();

        Assert.Equal($"{_main}", await client.GetStringAsync($"http://127.0.0.1:{_main}/ping", Token));
        Assert.StartsWith("{\"status\":\"Healthy\"", await client.GetStringAsync($"http://127.0.0.1:{_management}/health", Token), StringComparison.Ordinal);
        if (second is { } port)
        {
            Assert.Equal($"{port}", await client.GetStringAsync($"http://127.0.0.1:{port}/ping", Token));
        }

        Assert.Equal(second is null ? 2 : 3, app.Urls.Count);
    }
}
