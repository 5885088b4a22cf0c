using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthTelemetryTests
{
    private HealthCheckResult _answer = HealthCheckResult.Healthy();

    [Fact]
    public async Task A_change_of_state_is_logged_once_however_many_probes_see_it()
    {
        await using var worker = await StartAsync();

        await ProbeAsync(worker, HealthCheckResult.Healthy());
        await ProbeAsync(worker, HealthCheckResult.Unhealthy("no connection", new TimeoutException("refused")));
        await ProbeAsync(worker, HealthCheckResult.Unhealthy("no connection"));
        await ProbeAsync(worker, HealthCheckResult.Degraded("slow"));
        await ProbeAsync(worker, HealthCheckResult.Healthy("back"));
        await ProbeAsync(worker, HealthCheckResult.Healthy("still there"));

        Assert.Equal(
            [
                (LogLevel.Error, "Health check db is now Unhealthy. Description: no connection"),
                (LogLevel.Warning, "Health check db is now Degraded. Description: slow"),
                (LogLevel.Information, "Health check db is now Healthy. Description: back"),
            ],
            worker.Log.All.Where(static line => line.Category == "PlatformSdk.Health").Select(static line => (line.Level, line.Message)));
    }

    [Fact]
    public async Task Runs_and_changes_are_in_the_meter()
    {
        await using var worker = await StartAsync();
        var measured = new List<string>();
        using var listener = Listen(worker, measured.Add);

        await ProbeAsync(worker, HealthCheckResult.Healthy());
        await ProbeAsync(worker, HealthCheckResult.Degraded());
        await ProbeAsync(worker, HealthCheckResult.Unhealthy());

        Assert.Equal(
            [
                "platform.health_check.status 1 db",
                "platform.health_check.duration 0 db healthy",
                "platform.health_check.status 0.5 db",
                "platform.health_check.duration 0 db degraded",
                "platform.health_check.changes 1 db degraded",
                "platform.health_check.status 0 db",
                "platform.health_check.duration 0 db unhealthy",
                "platform.health_check.changes 1 db unhealthy",
            ],
            measured);
    }

    [Fact]
    public async Task A_listener_that_throws_harms_no_probe()
    {
        await using var worker = await StartAsync();
        using var listener = Listen(worker, static _ => throw new InvalidOperationException("no room"));

        await ProbeAsync(worker, HealthCheckResult.Degraded());

        Assert.Equal(HealthStatus.Degraded, (await worker.CheckAsync()).Status);
    }

    private static MeterListener Listen(WorkerHost worker, Action<string> keep)
    {
        var factory = worker.Host.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "PlatformSdk.Health" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            keep(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}"));
    }

    private Task<WorkerHost> StartAsync() =>
        WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", new Check(_ => Task.FromResult(_answer))));

    private async Task ProbeAsync(WorkerHost worker, HealthCheckResult answer)
    {
        _answer = answer;
        worker.Time.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => worker.CheckAsync()));
    }
}
