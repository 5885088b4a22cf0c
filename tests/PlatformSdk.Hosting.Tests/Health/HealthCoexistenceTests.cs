using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.StartupReport;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthCoexistenceTests
{
    [Fact]
    public async Task Checks_added_before_the_defaults_are_run_by_the_platform()
    {
        var check = new Check();
        await using var worker = await WorkerHost.StartAsync(static _ => { }, services => services.AddHealthChecks().AddCheck("db", check));

        await worker.CheckAsync();
        var report = await worker.CheckAsync();

        Assert.Contains("db", report.Entries.Keys);
        Assert.Equal(1, check.Runs);
    }

    [Fact]
    public async Task Checks_added_after_the_defaults_are_run_by_the_platform()
    {
        var check = new Check();
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));

        await worker.CheckAsync();
        var report = await worker.CheckAsync();

        Assert.Contains("db", report.Entries.Keys);
        Assert.Equal(1, check.Runs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_services_own_health_check_service_wins(bool before)
    {
        void Own(IServiceCollection services) => services.AddSingleton<HealthCheckService>(static _ => new OwnService()).AddHealthChecks();
        await using var worker = await WorkerHost.StartAsync(before ? static _ => { } : Own, before ? Own : null);

        Assert.IsType<OwnService>(worker.Health);
        Assert.Equal(HealthStatus.Degraded, await worker.ProbeAsync(HealthProbe.Ready));
    }

    [Fact]
    public async Task The_services_own_self_check_is_kept()
    {
        var self = new Check(static _ => Task.FromResult(HealthCheckResult.Degraded("its own")));
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks()
            .AddCheck("self", self, tags: ["live"])
            .AddCheck("Started", new Check()));

        var entries = (await worker.CheckAsync()).Entries;

        Assert.Equal(["self", "Started", "host-started", "serving"], entries.Keys);
        Assert.Equal("its own", entries["self"].Description);
        Assert.Equal(HealthStatus.Degraded, await worker.ProbeAsync(HealthProbe.Live));
    }

    [Fact]
    public async Task Publishers_of_the_service_get_the_platforms_reports()
    {
        var publisher = new Publisher();
        await using var worker = await WorkerHost.StartAsync(services =>
        {
            services.AddSingleton<IHealthCheckPublisher>(publisher);
            services.Configure<HealthCheckPublisherOptions>(static options => options.Delay = TimeSpan.Zero);
            services.AddHealthChecks().AddCheck("db", new Check());
        });

        var report = await publisher.Published.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["db", "self", "started", "serving"], report.Entries.Keys);
    }

    [Fact]
    public async Task Two_checks_of_one_name_stop_the_host_from_starting()
    {
        await using var worker = WorkerHost.Build(static services => services.AddHealthChecks().AddCheck("db", new Check()).AddCheck("DB", new Check()));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => worker.Host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("More than one health check is named db. Give each a name of its own.", failure.Message);
    }

    [Fact]
    public async Task Switched_off_the_framework_is_as_it_was()
    {
        var check = new Check();
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check), settings: ("Health:Enabled", "false"));

        await worker.CheckAsync();
        var report = await worker.CheckAsync();

        Assert.Equal(["db"], report.Entries.Keys);
        Assert.Equal(2, check.Runs);
        Assert.Equal("off", worker.Host.Services.GetRequiredService<PlatformReport>().Defaults.Single(static entry => entry.Id == "Health").State);
    }

    private sealed class OwnService : HealthCheckService
    {
        public override Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default) =>
            Task.FromResult(new HealthReport(new Dictionary<string, HealthReportEntry>(), HealthStatus.Degraded, TimeSpan.Zero));
    }

    private sealed class Publisher : IHealthCheckPublisher
    {
        public TaskCompletionSource<HealthReport> Published { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
        {
            Published.TrySetResult(report);
            return Task.CompletedTask;
        }
    }
}
