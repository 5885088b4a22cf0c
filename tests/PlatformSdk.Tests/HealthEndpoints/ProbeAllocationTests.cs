using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Tests.HealthEndpoints;

/// <summary>Counts bytes of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(ProbeAllocationTests), DisableParallelization = true)]
[Collection(nameof(ProbeAllocationTests))]
public sealed class ProbeAllocationTests
{
    private const int Requests = 500;

    [Fact]
    public async Task A_probe_answered_from_the_cache_allocates_less_than_a_kilobyte()
    {
        await using var service = await ProbedService.StartAsync(
            static services => services.AddHealthChecks().AddCheck("db", static () => HealthCheckResult.Healthy()).AddCheck("queue", static () => HealthCheckResult.Healthy()),
            null,
            ("Platform:Health:CacheDuration", "00:01:00"));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var address = service.Client.BaseAddress!;
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        var request = Encoding.ASCII.GetBytes($"GET /health/ready HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var answer = new byte[4096];
        Ask(socket, request, answer);

        // The best of some rounds: the test runner and the runtime allocate now and then.
        var bytes = Enumerable.Range(0, 5).Select(_ => Ask(socket, request, answer)).Min();

        Assert.InRange(bytes, 0, 1023);
        Assert.Contains("200 OK", Encoding.ASCII.GetString(answer), StringComparison.Ordinal);
    }

    /// <returns>Bytes a request, the server's and the client's.</returns>
    private static long Ask(Socket socket, byte[] request, byte[] answer)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Requests; i++)
        {
            socket.Send(request);
            var length = 0;
            while (!answer.AsSpan(0, length).EndsWith("\r\n\r\nHealthy"u8))
            {
                length += socket.Receive(answer.AsSpan(length));
            }
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
    }
}
