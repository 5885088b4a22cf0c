using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OtlpReceiver;
using OtlpReceiver.Signals;

namespace PlatformSdk.Tests.Hosts;

/// <summary>A service on Kestrel that exports to a receiver, and a client that leaves no span of its own.</summary>
internal sealed class TracedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(LogLevel Level, string Message)> _lines;

    private TracedService(WebApplication app, Receiver receiver, ConcurrentQueue<(LogLevel, string)> lines)
    {
        (_app, Receiver, _lines) = (app, receiver, lines);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = app.Address() };
    }

    public Receiver Receiver { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public IEnumerable<string> Warnings => _lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Message);

    public static Task<TracedService> StartAsync(Action<WebApplication> map, params (string Key, string? Value)[] settings) =>
        StartAsync(_ => { }, map, HttpProtocols.Http1, settings);

    public static async Task<TracedService> StartAsync(
        Action<WebApplicationBuilder> configure, Action<WebApplication> map, HttpProtocols protocols = HttpProtocols.Http1, params (string Key, string? Value)[] settings)
    {
        var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        var lines = new ConcurrentQueue<(LogLevel, string)>();
        var builder = WebHost.Builder([("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.GrpcEndpoint.ToString()), .. settings]);
        builder.Environment.ApplicationName = "Shop";
        builder.Logging.AddProvider(new Lines(lines));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = protocols));
        PlatformDefaults.Apply(builder, WebHost.App);
        configure(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TracedService(app, receiver, lines);
    }

    public async Task<HttpStatusCode> SendAsync(string path, string method = "GET", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        change?.Invoke(request);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>The server span of the one request to the path.</summary>
    public async Task<ReceivedSpan> SpanOfAsync(string path)
    {
        Flush();
        return await Receiver.WaitForSpanAsync(span => span.Kind == ReceivedSpanKind.Server && Equals(span.Attributes["url.path"], path), TestContext.Current.CancellationToken);
    }

    public void Flush()
    {
        Services.GetRequiredService<TracerProvider>().ForceFlush();
        Services.GetRequiredService<MeterProvider>().ForceFlush();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private sealed class Lines(ConcurrentQueue<(LogLevel, string)> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
