using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting.Defaults;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthLifecycleTests
{
    [Fact]
    public async Task A_worker_is_ready_when_its_last_hosted_service_has_started()
    {
        var slow = new SlowStart();
        var database = new Check();
        await using var worker = WorkerHost.Build(services =>
        {
            services.AddHealthChecks().AddCheck("db", database);
            services.AddSingleton<IHostedService>(slow);
        });

        var start = worker.Host.StartAsync(TestContext.Current.CancellationToken);
        await slow.Entered.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(
            (HealthStatus.Healthy, HealthStatus.Unhealthy, HealthStatus.Unhealthy),
            (await worker.ProbeAsync(HealthProbe.Live), await worker.ProbeAsync(HealthProbe.Ready), await worker.ProbeAsync(HealthProbe.Startup)));
        Assert.Equal(0, database.Runs);

        slow.Released.SetResult();
        await start;
        Assert.Equal(
            (HealthStatus.Healthy, HealthStatus.Healthy, HealthStatus.Healthy),
            (await worker.ProbeAsync(HealthProbe.Live), await worker.ProbeAsync(HealthProbe.Ready), await worker.ProbeAsync(HealthProbe.Startup)));
        Assert.Equal(1, database.Runs);
    }

    [Fact]
    public async Task Readiness_is_lost_at_once_while_the_host_stops()
    {
        var database = Check.Hanging(new TaskCompletionSource<HealthCheckResult>());
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", database));

        worker.Host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var ready = worker.ProbeAsync(HealthProbe.Ready);
        Assert.True(ready.IsCompletedSuccessfully);
        Assert.Equal(HealthStatus.Unhealthy, await ready);
        Assert.Equal((HealthStatus.Healthy, HealthStatus.Healthy), (await worker.ProbeAsync(HealthProbe.Live), await worker.ProbeAsync(HealthProbe.Startup)));
        Assert.Equal(0, database.Runs);
    }

    [Fact]
    public async Task The_report_shows_what_the_host_knows_of_itself()
    {
        await using var worker = await WorkerHost.StartAsync(static _ => { });
        var before = (await worker.CheckAsync()).Entries;

        worker.Host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var entries = (await worker.CheckAsync()).Entries;

        Assert.Equal(["self", "started", "serving"], before.Keys);
        Assert.All(before.Values, static entry => Assert.Equal(HealthStatus.Healthy, entry.Status));
        Assert.Equal((HealthStatus.Unhealthy, "The host is stopping."), (entries["serving"].Status, entries["serving"].Description));
        Assert.Equal(["live", "ready startup", "ready"], entries.Values.Select(static entry => string.Join(' ', entry.Tags)));
    }

    [Theory]
    [InlineData("live", "Unhealthy", "Healthy", "Healthy")]
    [InlineData("ready", "Healthy", "Unhealthy", "Healthy")]
    [InlineData("startup", "Healthy", "Healthy", "Unhealthy")]
    [InlineData("READY", "Healthy", "Unhealthy", "Healthy")]
    [InlineData("", "Healthy", "Unhealthy", "Healthy")]
    [InlineData("database", "Healthy", "Unhealthy", "Healthy")]
    [InlineData("live,startup", "Unhealthy", "Healthy", "Unhealthy")]
    public async Task The_tags_of_a_check_say_which_probes_it_counts_for(string tags, string live, string ready, string startup)
    {
        var failing = new Check(static _ => Task.FromResult(HealthCheckResult.Unhealthy()));
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks()
            .AddCheck("db", failing, tags: tags.Split(',', StringSplitOptions.RemoveEmptyEntries)));

        var found = (await worker.ProbeAsync(HealthProbe.Live), await worker.ProbeAsync(HealthProbe.Ready), await worker.ProbeAsync(HealthProbe.Startup));

        Assert.Equal((live, ready, startup), (found.Item1.ToString(), found.Item2.ToString(), found.Item3.ToString()));
    }

    [Fact]
    public async Task A_degraded_check_makes_its_probe_degraded()
    {
        var degraded = new Check(static _ => Task.FromResult(HealthCheckResult.Degraded()));
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", degraded).AddCheck("queue", new Check()));

        Assert.Equal(HealthStatus.Degraded, await worker.ProbeAsync(HealthProbe.Ready));
        Assert.Equal(HealthStatus.Degraded, await worker.ProbeAsync(HealthProbe.Ready));
    }

    private sealed class SlowStart : IHostedService
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Entered.SetResult();
            return Released.Task;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
