using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting.TelemetryHealth;

/// <summary>Listens from before the first span until the host is disposed, so that the last export is heard too.</summary>
internal sealed class TelemetryHealthService(
    IOptions<TelemetryHealthOptions> options, IServiceProvider services, ILoggerFactory loggers) : IHostedLifecycleService, IDisposable
{
    private OpenTelemetryEvents? _events;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _events = new OpenTelemetryEvents(new TroubleLog(loggers.CreateLogger("PlatformSdk.TelemetryHealth"), time, options.Value.Interval));
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _events?.Dispose();
}
