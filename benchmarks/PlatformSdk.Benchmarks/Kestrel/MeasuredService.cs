using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Kestrel;

/// <summary>The service that every composition wraps, in production's environment, with one connection to it.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private const int Requests = 3_000;

    private readonly InMemoryTransport _transport = new();
    private readonly WebApplication _app;
    private readonly byte[] _request;
    private InMemoryClient? _client;
    private long _responseLength;

    public MeasuredService(Composition composition, string path)
    {
        _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: orders.example\r\nUser-Agent: benchmark/1.0\r\nAccept: */*\r\n\r\n");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = "Orders.Api", ContentRootPath = AppContext.BaseDirectory });

        // With a log provider, as every service has one: without any, Kestrel leaves out the request's activity and log scope.
        builder.Logging.ClearProviders().AddProvider(new DiscardingLog());

        // As in the appsettings.json of every template.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.RemoveAll<IConnectionListenerFactory>();
        builder.Services.AddSingleton<IConnectionListenerFactory>(_transport);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(new IPEndPoint(IPAddress.Loopback, 8080)));
        builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OrderJsonContext.Default));
        composition.Register(builder);
        _app = builder.Build();
        composition.Use(_app);
        _app.MapGet("/orders/{id:int}", static (int id) => new Order(id, "Ada", 3, 29.97m));
        _app.MapGet("/later", static async () =>
        {
            await Task.Yield();
            return "later";
        });
    }

    /// <summary>Starts the service and returns its first response.</summary>
    public async Task<string> StartAsync()
    {
        await _app.StartAsync();
        _client = _transport.Connect(_app.Services.GetRequiredService<IMemoryPoolFactory<byte>>().Create());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var response = await _client.ExchangeAsync(_request, patience.Token);
        if (!response.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The service answers: {response}");
        }

        _responseLength = response.Length;
        return response;
    }

    public void Request() => _client!.Exchange(_request, _responseLength);

    /// <summary>What one request allocates: exact within seconds, on however busy a machine.</summary>
    public long CountBytes()
    {
        Repeat(Requests);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Repeat(Requests);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
    }

    /// <summary>The nanoseconds of one request in the fastest of many small batches: the one that was disturbed least.</summary>
    public double FindFastest()
    {
        const int batch = 20;
        var fastest = long.MaxValue;
        for (var i = 0; i < Requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Repeat(batch);
            fastest = Math.Min(fastest, Stopwatch.GetTimestamp() - start);
        }

        return fastest * (1e9 / Stopwatch.Frequency) / batch;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Close();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private void Repeat(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Request();
        }
    }
}
