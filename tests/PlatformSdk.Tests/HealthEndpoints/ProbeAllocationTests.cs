using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Tests.Management;

namespace PlatformSdk.Tests.HealthEndpoints;

/// <summary>Counts bytes of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(ProbeAllocationTests), DisableParallelization = true)]
[Collection(nameof(ProbeAllocationTests))]
public sealed class ProbeAllocationTests
{
    private const int Requests = 500;

    [Fact]
    public async Task A_probe_answered_from_the_cache_allocates_less_than_half_a_kilobyte()
    {
        await using var service = await ProbedService.StartAsync(
            static services => services.AddHealthChecks().AddCheck("db", static () => HealthCheckResult.Healthy()).AddCheck("queue", static () => HealthCheckResult.Healthy()),
            null,
            ("Platform:Health:CacheDuration", "00:01:00"));

        Assert.InRange(await BytesAsync(service, "/health/ready", "Healthy"), 0, 511);
    }

    [Fact]
    public async Task Another_path_allocates_nothing_for_the_health_endpoints_and_the_management_port()
    {
        await using var with = await ProbedService.StartAsync(null, null, ("Platform:Management:Port", $"{ManagedService.FreePort()}"));
        await using var without = await ProbedService.StartAsync(null, null, ("Platform:Management:Enabled", "false"), ("Platform:HealthEndpoints:Enabled", "false"));

        // In turns: the runtime compiles the code better while it runs, and then both are served by the better one.
        var (most, least) = (long.MaxValue, long.MaxValue);
        for (var turn = 0; turn < 4; turn++)
        {
            most = Math.Min(most, await BytesAsync(with, "/ping", "\r\n0\r\n\r\n"));
            least = Math.Min(least, await BytesAsync(without, "/ping", "\r\n0\r\n\r\n"));
        }

        // The smallest object has 24; fewer a request are the process's, not the request's.
        Assert.True(most - least < 24, $"{most - least} bytes a request.");
    }

    /// <returns>Bytes a request, the server's and the client's.</returns>
    private static async Task<long> BytesAsync(ProbedService service, string path, string end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var address = service.Client.BaseAddress!;
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var lastBytes = Encoding.ASCII.GetBytes(end);
        var answer = new byte[4096];
        Ask(socket, request, lastBytes, answer);
        Assert.Contains("200 OK", Encoding.ASCII.GetString(answer), StringComparison.Ordinal);

        // The best of some rounds: the test runner and the runtime allocate now and then.
        return Enumerable.Range(0, 5).Select(_ => Ask(socket, request, lastBytes, answer)).Min();
    }

    private static long Ask(Socket socket, byte[] request, byte[] end, byte[] answer)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Requests; i++)
        {
            socket.Send(request);
            var length = 0;
            while (!answer.AsSpan(0, length).EndsWith(end))
            {
                length += socket.Receive(answer.AsSpan(length));
            }
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
    }
}
