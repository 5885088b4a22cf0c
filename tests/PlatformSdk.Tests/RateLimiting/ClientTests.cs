using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>Who counts as one client.</summary>
public sealed class ClientTests
{
    [Fact]
    public async Task Each_address_has_a_limit_of_its_own()
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(address: "203.0.113.1");

        Assert.Equal(429, await service.AskAsync(address: "203.0.113.1"));
        Assert.Equal(429, await service.AskAsync(address: "::ffff:203.0.113.1"));
        Assert.Equal(200, await service.AskAsync(address: "203.0.113.2"));
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_are_one_client()
    {
        await using var service = await LimitedService.StartAsync();
        for (var i = 0; i < LimitedService.Burst; i++)
        {
            Assert.Equal(200, await service.AskAsync(address: $"2001:db8:0:7::{i:x}"));
        }

        Assert.Equal(429, await service.AskAsync(address: "2001:db8:0:7:ffff:ffff:ffff:ffff"));
        Assert.Equal(200, await service.AskAsync(address: "2001:db8:0:8::1"));
    }

    [Fact]
    public async Task An_IPv4_address_is_not_the_network_of_the_same_bits()
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(address: "0.0.0.1");

        Assert.Equal(200, await service.AskAsync(address: "0:0:0:1::1"));
    }

    [Fact]
    public async Task A_user_that_is_known_by_then_has_a_limit_of_its_own_wherever_it_comes_from()
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(address: "203.0.113.1", user: "ada");

        Assert.Equal(429, await service.AskAsync(address: "203.0.113.2", user: "ada"));
        Assert.Equal(200, await service.AskAsync(address: "203.0.113.1", user: "grace"));
        Assert.Equal(200, await service.AskAsync(address: "203.0.113.1"));
    }

    [Fact]
    public async Task A_user_without_a_subject_goes_by_its_name_and_without_either_by_its_address()
    {
        await using var service = await LimitedService.StartAsync();
        await service.UseUpAsync(address: "203.0.113.1", user: "#ada");
        await service.UseUpAsync(address: "203.0.113.1", user: "");

        Assert.Equal(429, await service.AskAsync(address: "203.0.113.2", user: "#ada"));
        Assert.Equal(429, await service.AskAsync(address: "203.0.113.1"));
        Assert.Equal(200, await service.AskAsync(address: "203.0.113.2", user: ""));
    }

    [Fact]
    public async Task Over_a_Unix_socket_nothing_is_limited()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var service = await LimitedService.StartAsync(configure: builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(path)));
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });

        for (var i = 0; i < 4 * LimitedService.Burst; i++)
        {
            Assert.Equal("pong", await client.GetStringAsync("http://orders.example/ping", TestContext.Current.CancellationToken));
        }
    }
}
