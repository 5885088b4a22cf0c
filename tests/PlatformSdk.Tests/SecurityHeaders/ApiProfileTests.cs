using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Tests.SecurityHeaders;

public sealed class ApiProfileTests
{
    [Theory]
    [InlineData("/orders", HttpStatusCode.OK)]
    [InlineData("/stream", HttpStatusCode.OK)]
    [InlineData("/unknown", HttpStatusCode.NotFound)]
    [InlineData("/moved", HttpStatusCode.Found)]
    [InlineData("/empty", HttpStatusCode.NoContent)]
    [InlineData("/refused", HttpStatusCode.BadRequest)]
    public async Task Sends_the_exact_headers(string path, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync(Map);
        foreach (var send in new[] { () => service.GetAsync(path), () => service.GetOverHttp2Async(path), () => service.GetOverHttpsAsync(path), () => service.GetOverHttpsAsync(path, http2: true) })
        {
            using var response = await send();
            Assert.Equal(status, response.StatusCode);
            ExpectedHeaders.AssertApi(response);
        }

        Assert.Empty(service.Errors.All);
    }

    [Theory]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("OPTIONS", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task Sends_the_exact_headers_whatever_the_method(string method, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync(Map);
        using var response = await service.GetAsync("/orders", method: new HttpMethod(method));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(ExpectedHeaders.Api, ExpectedHeaders.Of(response).Where(header => !header.StartsWith("Allow:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_preflight_request_keeps_its_own_headers()
    {
        await using var service = await RunningService.StartAsync(
            app =>
            {
                app.UseCors(cors => cors.WithOrigins("https://shop.example").WithMethods("PUT"));
                Map(app);
            },
            builder => Microsoft.Extensions.DependencyInjection.CorsServiceCollectionExtensions.AddCors(builder.Services));
        using var request = new HttpRequestMessage(HttpMethod.Options, $"http://orders.example:{service.PlainPort}/orders");
        request.Headers.Add("Origin", "https://shop.example");
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("https://shop.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(ExpectedHeaders.Api, ExpectedHeaders.Of(response).Take(ExpectedHeaders.Api.Length));
    }

    [Fact]
    public async Task A_value_of_the_services_own_stays()
    {
        await using var service = await RunningService.StartAsync(app => app.MapGet("/framed", (HttpResponse response) =>
        {
            response.Headers.XFrameOptions = "SAMEORIGIN";
            response.Headers["referrer-policy"] = "origin";
            response.Headers.ContentSecurityPolicy = "default-src https:";
            response.OnStarting(() =>
            {
                response.Headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
                return Task.CompletedTask;
            });
            return "framed";
        }));
        using var response = await service.GetAsync("/framed");
        var expected = ExpectedHeaders.Api
            .With("X-Frame-Options", "SAMEORIGIN")
            .With("Referrer-Policy", "origin")
            .With("Content-Security-Policy", "default-src https:")
            .With("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        Assert.Equal(expected, ExpectedHeaders.Of(response));
    }

    [Fact]
    public async Task Switched_off_it_sends_nothing()
    {
        await using var service = await RunningService.StartAsync(Map, arguments: "--Platform:SecurityHeaders:Enabled=false");
        using var response = await service.GetAsync("/orders");
        Assert.Empty(ExpectedHeaders.Of(response));
    }

    [Fact]
    public async Task An_upgraded_connection_works()
    {
        await using var service = await RunningService.StartAsync(app =>
        {
            app.UseWebSockets();
            app.Map("/socket", async (HttpContext context) =>
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await socket.SendAsync("hello"u8.ToArray(), System.Net.WebSockets.WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
                await socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
            });
        });
        using var client = new System.Net.WebSockets.ClientWebSocket();
        await client.ConnectAsync(new Uri($"ws://127.0.0.1:{service.PlainPort}/socket"), TestContext.Current.CancellationToken);
        var buffer = new byte[16];
        var received = await client.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        Assert.Equal("hello"u8.ToArray(), buffer[..received.Count]);
        Assert.Empty(service.Errors.All);
    }

    private static void Map(WebApplication app)
    {
        app.MapMethods("/orders", ["GET", "HEAD"], () => "[]");
        app.MapGet("/moved", () => Results.Redirect("/orders"));
        app.MapGet("/empty", () => Results.NoContent());
        app.MapGet("/refused", (int number) => number);
        app.MapGet("/stream", async (HttpResponse response) =>
        {
            await response.WriteAsync("first");
            await response.Body.FlushAsync();
            await Task.Yield();
            await response.WriteAsync("second");
        });
    }
}
