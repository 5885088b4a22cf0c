using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>In report mode nothing of a response changes.</summary>
public sealed partial class ReportModeTests
{
    private static readonly string[] _requests =
    [
        "GET /ping", "HEAD /ping", "OPTIONS /ping", "POST /ping", "GET /missing", "GET /broken", "GET /late", "GET /moved", "GET /stream", "GET /branch", "GET /health/live", "GET /ping",
    ];

    [Theory]
    [InlineData("2026.1", null)]
    [InlineData("preview", "RateLimiting")]
    public async Task Responses_are_the_same_byte_for_byte(string baseline, string? held)
    {
        await using var reporting = await LimitedService.StartAsync(LimitedService.Pin(baseline, held: held), map: Map);
        await using var without = await LimitedService.StartAsync(LimitedService.Pin(baseline, held: held), map: Map, settings: ("Platform:RateLimiting:Enabled", "false"));

        // Three times over: nearly all of it is over the limit.
        foreach (var request in Enumerable.Repeat(_requests, 3).SelectMany(static requests => requests))
        {
            Assert.Equal(await ExchangeAsync(without, request), await ExchangeAsync(reporting, request));
        }

        Assert.Single(reporting.Log);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/broken", string () => throw new InvalidOperationException("broken"));
        app.MapGet("/late", static async () =>
        {
            await Task.Yield();
            return "late";
        });
        app.MapGet("/moved", static () => Results.Redirect("/ping"));
        app.MapGet("/stream", static async context =>
        {
            for (var i = 0; i < 3; i++)
            {
                await context.Response.WriteAsync("part ");
                await context.Response.Body.FlushAsync();
            }
        }).DisableRateLimiting();
        app.Map("/branch", static branch => branch.Run(static context => context.Response.WriteAsync("branch")));
    }

    private static async Task<string> ExchangeAsync(LimitedService service, string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, service.Addresses[0].Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"{request} HTTP/1.1\r\nHost: orders.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"), TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return Date().Replace(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), "Date: now");
    }

    [GeneratedRegex("(?m)^Date: .*$")]
    private static partial Regex Date();
}
