using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Management;

public sealed class ManagementTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_details_are_on_the_management_port_only()
    {
        await using var service = await ManagedService.StartAsync();

        using var details = await service.Management.GetAsync("/health", Token);
        using var elsewhere = await service.Main.GetAsync("/health", Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (details.StatusCode, elsewhere.StatusCode));
        Assert.Contains("\"self\"", await details.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ping")]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/healthy")]
    public async Task Nothing_of_the_service_is_on_the_management_port(string path)
    {
        await using var service = await ManagedService.StartAsync(map: static app => app.MapFallback(static () => "caught"));

        using var response = await service.Management.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("pong", await service.Main.GetStringAsync("/ping", Token));
        Assert.Equal("Healthy", await service.Main.GetStringAsync("/health/live", Token));
    }

    [Fact]
    public async Task A_spoofed_host_header_opens_nothing()
    {
        await using var service = await ManagedService.StartAsync(map: static app => app.MapFallback(static () => "caught"));

        var main = await AskAsync(service.Main, "/health", $"localhost:{service.Port}");
        var management = await AskAsync(service.Management, "/ping", service.Main.BaseAddress!.Authority);

        Assert.Equal((HttpStatusCode.OK, "caught"), main);
        Assert.Equal((HttpStatusCode.NotFound, ""), management);

        static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, string path, string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            request.Headers.Add("X-Forwarded-Port", host.Split(':')[1]);
            request.Headers.Add("X-Forwarded-Host", host);
            using var response = await client.SendAsync(request, Token);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
        }
    }

    [Fact]
    public async Task A_test_server_chooses_the_port_of_a_request()
    {
        var builder = WebHost.Builder(("Platform:Management:Port", "9090"));
        builder.WebHost.UseTestServer();
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();
        app.MapGet("/ping", static () => "pong");
        await app.StartAsync(Token);

        using var main = app.GetTestClient();
        using var management = new HttpClient(app.GetTestServer().CreateHandler(static context => context.Connection.LocalPort = 9090))
        {
            BaseAddress = new Uri("http://localhost"),
        };
        using var absent = await main.GetAsync("/health", Token);
        using var foreign = await management.GetAsync("/ping", Token);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (absent.StatusCode, foreign.StatusCode));
        Assert.Equal("pong", await main.GetStringAsync("/ping", Token));
        Assert.Equal("Healthy", await main.GetStringAsync("/health/live", Token));
        Assert.StartsWith("{\"status\":\"Healthy\"", await management.GetStringAsync("/health", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_port_the_details_are_nowhere()
    {
        var builder = WebHost.Builder();
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        using var client = new HttpClient { BaseAddress = app.Address() };

        using var response = await client.GetAsync("/health", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Single(app.Urls);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("ninety")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        var builder = WebHost.Builder(("Platform:Management:Port", port));
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Token));

        Assert.Contains($"Platform:Management:Port is {port}.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Expected: 1 to 65535", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_set_in_code_counts_too()
    {
        var port = ManagedService.FreePort();
        var builder = WebHost.Builder();
        PlatformDefaults.Apply(builder, WebHost.App);
        builder.Services.Configure<PlatformSdk.Management.ManagementOptions>(options => options.Port = port);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };

        using var response = await client.GetAsync("/health", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Switched_off_nothing_is_added()
    {
        var port = ManagedService.FreePort();
        var builder = WebHost.Builder(("Platform:Management:Port", $"{port}"), ("Platform:Management:Enabled", "false"));
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        Assert.DoesNotContain(app.Urls, url => url.EndsWith($":{port}", StringComparison.Ordinal));
    }
}
