using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PlatformSdk.Hosting.Tests.Hosts;

/// <summary>A started worker called Shop, with something to say in each signal.</summary>
internal sealed class TelemetryHost : IAsyncDisposable
{
    public const string Name = "Shop";

    private readonly IHost _host;
    private readonly ActivitySource _source = new(Name + ".Orders");
    private readonly Meter _meter = new(Name + ".Orders");

    private TelemetryHost(IHost host, LogLines lines) => (_host, Lines) = (host, lines);

    public LogLines Lines { get; }

    public IServiceProvider Services => _host.Services;

    public IEnumerable<string> Warnings => Lines.All.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Message);

    public static Task<TelemetryHost> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(_ => { }, _ => { }, settings);

    /// <summary>The service's own code runs before and after the call.</summary>
    public static async Task<TelemetryHost> StartAsync(Action<HostApplicationBuilder> before, Action<HostApplicationBuilder> after, params (string Key, string? Value)[] settings)
    {
        var builder = TestHost.Builder(settings);
        builder.Environment.ApplicationName = Name;
        var lines = new LogLines();
        builder.Logging.AddProvider(lines);
        before(builder);
        PlatformDefaults.Apply(builder, TestHost.App);
        after(builder);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new TelemetryHost(host, lines);
    }

    /// <summary>One span, one measurement and one log record that carry the mark.</summary>
    public void Work(string mark)
    {
        using var activity = _source.StartActivity(mark);
        _meter.CreateCounter<int>(mark, "{order}").Add(1);
        var logger = Services.GetRequiredService<ILoggerFactory>().CreateLogger(Name + ".Till");
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Basket"] = 7 });
        logger.LogWarning("Sold {Item}", mark);
    }

    /// <summary>Sends what is there now, instead of waiting until it is due.</summary>
    public void Flush()
    {
        Services.GetService<TracerProvider>()?.ForceFlush();
        Services.GetService<MeterProvider>()?.ForceFlush();
        Services.GetService<LoggerProvider>()?.ForceFlush();
    }

    public async ValueTask DisposeAsync()
    {
        _source.Dispose();
        _meter.Dispose();
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
