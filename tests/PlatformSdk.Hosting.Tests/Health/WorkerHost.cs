using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Health;

/// <summary>A host without HTTP that has the defaults, on time of the test's own.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private WorkerHost(IHost host, ManualTime time, LogLines log) => (Host, Time, Log) = (host, time, log);

    public IHost Host { get; }

    public ManualTime Time { get; }

    public LogLines Log { get; }

    public HealthCheckService Health => Host.Services.GetRequiredService<HealthCheckService>();

    public static WorkerHost Build(Action<IServiceCollection> after, Action<IServiceCollection>? before = null, params (string Key, string? Value)[] settings) =>
        Build(TestHost.App, after, before, settings);

    /// <summary>The same for a service of another pin.</summary>
    public static WorkerHost Build(PlatformApp app, Action<IServiceCollection> after, Action<IServiceCollection>? before = null, params (string Key, string? Value)[] settings)
    {
        var time = new ManualTime();
        var log = new LogLines();
        var builder = TestHost.Builder([.. settings.Select(setting => ("Platform:" + setting.Key, setting.Value))]);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
        before?.Invoke(builder.Services);
        PlatformDefaults.Apply(builder, app);
        after(builder.Services);
        return new WorkerHost(builder.Build(), time, log);
    }

    public static async Task<WorkerHost> StartAsync(
        Action<IServiceCollection> after, Action<IServiceCollection>? before = null, params (string Key, string? Value)[] settings)
    {
        var worker = Build(after, before, settings);
        await worker.Host.StartAsync(TestContext.Current.CancellationToken);
        return worker;
    }

    public Task<HealthReport> CheckAsync() =>
        Health.CheckHealthAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public ValueTask<HealthStatus> ProbeAsync(HealthProbe probe) =>
        Host.Services.GetRequiredService<IHealthProbes>().CheckAsync(probe, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
        {
            await Host.StopAsync(CancellationToken.None);
        }

        Host.Dispose();
    }
}
