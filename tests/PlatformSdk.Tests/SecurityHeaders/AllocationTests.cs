using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Tests.SecurityHeaders;

/// <summary>Alone in the process while it measures: the counter counts every thread.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Requests = 2_000;

    // Half of the smallest object there is: what is less is the noise of the process, whichever service it falls to.
    private const double Noise = 12;

    [Fact]
    public async Task The_Api_headers_add_nothing_to_the_heap() => Assert.InRange(await DifferenceAsync("/orders"), double.MinValue, Noise);

    [Fact]
    public async Task Watching_an_end_point_that_suspends_adds_one_task() => Assert.InRange(await DifferenceAsync("/later"), double.MinValue, 160);

    private static async Task<double> DifferenceAsync(string path)
    {
        await using var bare = await RunningService.StartAsync(Map, arguments: "--Platform:SecurityHeaders:Enabled=false");
        await using var with = await RunningService.StartAsync(Map);

        // The least of several rounds: what else the process does now and then is not the request's.
        var rounds = Enumerable.Range(0, 5).Select(_ => (Bare: Measure(bare.PlainPort, path), With: Measure(with.PlainPort, path))).ToList();
        return rounds.Min(static round => round.With) - rounds.Min(static round => round.Bare);
    }

    private static double Measure(int port, string path)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 10_000 };
        socket.Connect(IPAddress.Loopback, port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: orders.example\r\n\r\n");
        var response = new byte[8192];
        Drive(socket, request, response, Requests);
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Drive(socket, request, response, Requests);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Requests;
    }

    private static void Drive(Socket socket, byte[] request, byte[] response, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            socket.Send(request);
            var read = 0;
            do
            {
                var count = socket.Receive(response, read, response.Length - read, SocketFlags.None);
                Assert.NotEqual(0, count);
                read += count;
            }
            while (!response.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8));
        }
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders", static () => "[]");
        app.MapGet("/later", static async () =>
        {
            await Task.Yield();
            return "[]";
        });
    }
}
