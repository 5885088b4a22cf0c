using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using PlatformSdk.RateLimiting;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.RateLimiting;

/// <summary>Alone in the process: one of them weighs the heap.</summary>
[CollectionDefinition(nameof(FloodTests), DisableParallelization = true)]
[Collection(nameof(FloodTests))]
public sealed class FloodTests
{
    private const int Clients = 1_000_000;

    private static readonly RateLimitingOptions _defaults = new();

    private readonly ManualTime _time = new();

    [Fact]
    public void A_million_clients_at_one_moment_take_bounded_memory_and_change_nothing_for_those_known()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var buckets = new ClientBuckets(Options.Create(_defaults), _time);
        var (heavy, light) = (Client(-1), Client(-2));
        for (var i = 0; i < _defaults.Burst; i++)
        {
            Assert.False(buckets.Take(heavy).IsRefused);
        }

        Assert.False(buckets.Take(light).IsRefused);
        var (served, most) = (0, 0);
        for (var i = 0; i < Clients; i++)
        {
            var decision = buckets.Take(Client(i));
            served += decision.IsRefused ? 0 : 1;
            most = Math.Max(most, buckets.Count);
            if (i % 1000 == 0)
            {
                Assert.True(buckets.Take(heavy).IsRefused);
                Assert.False(buckets.Take(light).IsRefused);
            }
        }

        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(_defaults.MaxClients, most);
        Assert.Equal(_defaults.MaxClients - 2 + _defaults.Burst, served);
        Assert.True(bytes < 160 * _defaults.MaxClients, $"{bytes} bytes.");
        GC.KeepAlive(buckets);
    }

    [Fact]
    public void A_million_clients_one_after_another_are_all_served_and_the_heavy_one_among_them_is_not()
    {
        var buckets = new ClientBuckets(Options.Create(_defaults), _time);
        var heavy = Client(-1);
        var (heavyServed, most) = (0, 0);

        // 100,000 new clients a second for ten seconds, and between two of them one request of the heavy one.
        for (var i = 0; i < Clients; i++)
        {
            _time.Advance(TimeSpan.FromMicroseconds(10));
            Assert.False(buckets.Take(Client(i)).IsRefused);
            heavyServed += buckets.Take(heavy).IsRefused ? 0 : 1;
            most = Math.Max(most, buckets.Count);
        }

        Assert.InRange(heavyServed, _defaults.Burst + (10 * _defaults.PermitsPerSecond) - 10, _defaults.Burst + (10 * _defaults.PermitsPerSecond));
        Assert.InRange(most, 1, 1_000);
    }

    [Fact]
    public async Task Through_the_middleware_a_million_clients_are_decided_by_the_same_few_buckets()
    {
        var buckets = new ClientBuckets(Options.Create(_defaults), _time);
        var served = 0;
        var middleware = new LimitedMiddleware(buckets, _ =>
        {
            served++;
            return Task.CompletedTask;
        }).Instance;
        var context = new DefaultHttpContext();
        var connection = new HttpConnectionFeature();
        context.Features.Set<IHttpConnectionFeature>(connection);
        var address = new byte[16];
        address[0] = 0x20;
        for (var i = 0; i < Clients; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(address.AsSpan(4), i);
            connection.RemoteIpAddress = new IPAddress(address);
            _time.Advance(TimeSpan.FromMicroseconds(10));
            await middleware.InvokeAsync(context);
        }

        Assert.Equal(Clients, served);
        Assert.InRange(buckets.Count, 1, 1_000);
    }

    [Fact]
    public async Task Over_the_wire_a_flood_neither_frees_a_heavy_client_nor_starves_a_known_one()
    {
        await using var service = await LimitedService.StartAsync(settings: ("Platform:RateLimiting:MaxClients", "100"));
        await service.UseUpAsync(address: "203.0.113.1");
        Assert.Equal(200, await service.AskAsync(address: "203.0.113.2"));

        var flood = new List<int>();
        for (var i = 0; i < 1_000; i++)
        {
            flood.Add(await service.AskAsync(address: $"10.0.{i / 250}.{i % 250}"));
        }

        Assert.Equal((429, 200), (await service.AskAsync(address: "203.0.113.1"), await service.AskAsync(address: "203.0.113.2")));
        Assert.Equal(98 + LimitedService.Burst, flood.Count(static status => status == 200));

        // When it is over, whoever came too late has room again.
        service.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((200, 200), (await service.AskAsync(address: "203.0.113.1"), await service.AskAsync(address: "10.0.3.249")));
    }

    [Fact]
    public void Idle_clients_are_dropped()
    {
        var buckets = new ClientBuckets(Options.Create(_defaults), _time);
        for (var i = 0; i < 5_000; i++)
        {
            buckets.Take(Client(i));
        }

        Assert.Equal(5_000, buckets.Count);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 2_600; i++)
        {
            buckets.Take(Client(-1));
        }

        Assert.Equal(1, buckets.Count);
    }

    [Fact]
    public void Many_threads_take_no_more_than_there_is()
    {
        var buckets = new ClientBuckets(Options.Create(new RateLimitingOptions { MaxClients = 100 }), _time);
        var served = new int[200];

        Parallel.For(0, 800_000, i =>
        {
            if (!buckets.Take(Client(i % served.Length)).IsRefused)
            {
                Interlocked.Increment(ref served[i % served.Length]);
            }
        });

        // A hundred with a bucket of their own, all others with one between them.
        Assert.Equal(100, buckets.Count);
        Assert.Equal(101 * _defaults.Burst, served.Sum());
        Assert.All(served, count => Assert.InRange(count, 0, 2 * _defaults.Burst));
    }

    private static ClientKey Client(int number) => new(null, (ulong)number, number % 2 == 0);
}
