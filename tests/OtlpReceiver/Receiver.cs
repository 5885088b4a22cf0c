using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OtlpReceiver.Signals;

namespace OtlpReceiver;

/// <summary>
/// An OTLP receiver on the loopback interface: gRPC and http/protobuf, with gzip, on ports of its own. It adds nothing to
/// the telemetry of the process it runs in.
/// </summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly Exports exports = new();
    private WebApplication? server;
    private int grpcPort;
    private int httpPort;

    private Receiver()
    {
    }

    /// <summary>The value for <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> with the protocol <c>grpc</c>.</summary>
    public Uri GrpcEndpoint => new($"http://127.0.0.1:{grpcPort}");

    /// <summary>The value for <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> with the protocol <c>http/protobuf</c>.</summary>
    public Uri HttpEndpoint => new($"http://127.0.0.1:{httpPort}");

    /// <summary>How the next exports are treated.</summary>
    public Answer Answer
    {
        get => exports.Answer;
        set => exports.Answer = value;
    }

    /// <summary>How long a wait lasts at most where the call does not say.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public IReadOnlyList<ReceivedSpan> Spans => exports.Spans.All;

    public IReadOnlyList<ReceivedMetric> Metrics => exports.Metrics.All;

    public IReadOnlyList<ReceivedLog> Logs => exports.Logs.All;

    public IReadOnlyList<ReceivedRequest> Requests => exports.Requests.All;

    /// <summary>What could not be decoded. Empty when every client spoke OTLP.</summary>
    public IReadOnlyList<string> Malformed => exports.Malformed.All;

    public static async Task<Receiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new Receiver();
        await receiver.ComeBackAsync(cancellationToken);
        return receiver;
    }

    /// <summary>The first matching span, arrived or yet to come within <see cref="Patience"/>.</summary>
    /// <exception cref="TimeoutException">None came in time; the message lists what did.</exception>
    public Task<ReceivedSpan> WaitForSpanAsync(Func<ReceivedSpan, bool> wanted, CancellationToken cancellationToken) =>
        exports.Spans.WaitAsync(wanted, Patience, cancellationToken);

    /// <summary>The first matching span, arrived or yet to come within <paramref name="timeout"/>.</summary>
    /// <exception cref="TimeoutException">None came in time; the message lists what did.</exception>
    public Task<ReceivedSpan> WaitForSpanAsync(Func<ReceivedSpan, bool> wanted, TimeSpan timeout, CancellationToken cancellationToken) =>
        exports.Spans.WaitAsync(wanted, timeout, cancellationToken);

    /// <inheritdoc cref="WaitForSpanAsync(Func{ReceivedSpan, bool}, CancellationToken)"/>
    public Task<ReceivedMetric> WaitForMetricAsync(Func<ReceivedMetric, bool> wanted, CancellationToken cancellationToken) =>
        exports.Metrics.WaitAsync(wanted, Patience, cancellationToken);

    /// <inheritdoc cref="WaitForSpanAsync(Func{ReceivedSpan, bool}, CancellationToken)"/>
    public Task<ReceivedLog> WaitForLogAsync(Func<ReceivedLog, bool> wanted, CancellationToken cancellationToken) =>
        exports.Logs.WaitAsync(wanted, Patience, cancellationToken);

    /// <summary>The first matching export call, also one that was refused; it counts from when its answer is decided.</summary>
    /// <exception cref="TimeoutException">None came in time; the message lists what did.</exception>
    public Task<ReceivedRequest> WaitForRequestAsync(Func<ReceivedRequest, bool> wanted, CancellationToken cancellationToken) =>
        exports.Requests.WaitAsync(wanted, Patience, cancellationToken);

    /// <summary>Closes the ports: connections are refused until <see cref="ComeBackAsync"/>.</summary>
    public async Task GoAwayAsync(CancellationToken cancellationToken)
    {
        await exports.ReleaseAsync();
        if (server is not null)
        {
            await server.StopAsync(cancellationToken);
        }
    }

    /// <summary>Opens the same ports again.</summary>
    public async Task ComeBackAsync(CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        exports.Reopen();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, grpcPort, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, httpPort, listen => listen.Protocols = HttpProtocols.Http1);
        });

        // Server spans go to a source of this name, which nobody listens to.
        builder.Services.AddSingleton(new ActivitySource(nameof(OtlpReceiver)));
        builder.Services.AddSingleton<IMeterFactory>(_ => new SilentMeterFactory());
        server = builder.Build();
        server.Run(exports.HandleAsync);
        await server.StartAsync(cancellationToken);

        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToList();
        grpcPort = new Uri(addresses[0]).Port;
        httpPort = new Uri(addresses[1]).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await GoAwayAsync(CancellationToken.None);
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        exports.Dispose();
    }
}
