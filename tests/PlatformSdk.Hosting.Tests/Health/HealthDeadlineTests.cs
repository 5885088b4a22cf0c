using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthDeadlineTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_hanging_check_costs_its_deadline_and_its_token_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        var check = new Check(async token =>
        {
            token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return HealthCheckResult.Healthy();
        });
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check).AddCheck("queue", new Check()));
        await worker.Health.CheckHealthAsync(static check => check.Name == "queue", TestContext.Current.CancellationToken);

        var asked = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(_deadline);
        var report = await asked;

        var entry = report.Entries["db"];
        Assert.Equal((HealthStatus.Unhealthy, "The check did not end within 00:00:05."), (entry.Status, entry.Description));
        Assert.Equal(_deadline, entry.Duration);
        Assert.Equal(HealthStatus.Healthy, report.Entries["queue"].Status);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hanging_check_is_not_started_again_while_it_hangs()
    {
        var end = new TaskCompletionSource<HealthCheckResult>();
        var check = Check.Hanging(end);
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));

        var first = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(_deadline);
        await first;
        for (var period = 0; period < 3; period++)
        {
            worker.Time.Advance(TimeSpan.FromSeconds(5));
            var reports = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => worker.CheckAsync()));
            Assert.All(reports, static report => Assert.Equal(HealthStatus.Unhealthy, report.Status));
        }

        Assert.Equal(1, check.Runs);

        // Asked until the end of the run has been noticed, which happens on a thread of its own.
        end.SetResult(HealthCheckResult.Healthy());
        HealthReport after;
        do
        {
            worker.Time.Advance(TimeSpan.FromSeconds(5));
            after = await worker.CheckAsync();
        }
        while (after.Status != HealthStatus.Healthy);

        Assert.Equal(2, check.Runs);
    }

    [Fact]
    public async Task A_check_that_blocks_its_thread_costs_its_deadline()
    {
        using var blocked = new ManualResetEventSlim();
        var check = new Check(_ =>
        {
            blocked.Wait(TestContext.Current.CancellationToken);
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));

        var asked = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(_deadline);
        var report = await asked;
        blocked.Set();

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(60, 5)]
    public async Task The_shorter_of_the_registrations_and_the_configured_deadline_counts(int own, int expected)
    {
        var check = Check.Hanging(new TaskCompletionSource<HealthCheckResult>());
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks()
            .Add(new HealthCheckRegistration("db", check, null, null, TimeSpan.FromSeconds(own))));

        var asked = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(expected) - TimeSpan.FromTicks(1));
        Assert.False(asked.IsCompleted);
        worker.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(TimeSpan.FromSeconds(expected), (await asked).Entries["db"].Duration);
    }

    [Fact]
    public async Task A_check_that_throws_when_it_is_cancelled_harms_nobody()
    {
        var check = new Check(async token =>
        {
            token.Register(static () => throw new InvalidOperationException("not now"));
            await Task.Delay(Timeout.Infinite, token);
            return HealthCheckResult.Healthy();
        });
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));

        var asked = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(_deadline);

        Assert.Equal(HealthStatus.Unhealthy, (await asked).Status);
    }

    [Fact]
    public async Task A_throwing_check_has_the_status_of_its_registration_and_no_description()
    {
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks()
            .AddCheck("db", new Check(static _ => throw new InvalidOperationException("Password=hunter2")), HealthStatus.Degraded)
            .AddCheck("queue", new Check(static async _ =>
            {
                await Task.Yield();
                throw new TimeoutException("no answer");
            }))
            .AddCheck("cache", new Check(static _ => throw new OperationCanceledException())));

        var entries = (await worker.CheckAsync()).Entries;

        Assert.Equal((HealthStatus.Degraded, null, "Password=hunter2"), (entries["db"].Status, entries["db"].Description, entries["db"].Exception?.Message));
        Assert.Equal((HealthStatus.Unhealthy, null, "no answer"), (entries["queue"].Status, entries["queue"].Description, entries["queue"].Exception?.Message));
        Assert.Equal((HealthStatus.Unhealthy, "The check was cancelled."), (entries["cache"].Status, entries["cache"].Description));
    }

    [Fact]
    public async Task A_check_that_cannot_be_made_is_unhealthy()
    {
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks()
            .Add(new HealthCheckRegistration("db", static provider => provider.GetRequiredService<IHealthCheck>(), null, null)));

        var entry = (await worker.CheckAsync()).Entries["db"];

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.IsType<InvalidOperationException>(entry.Exception);
    }
}
