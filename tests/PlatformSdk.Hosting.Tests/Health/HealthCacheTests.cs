using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthCacheTests
{
    private static readonly AsyncLocal<string?> _request = new();

    [Fact]
    public async Task A_thousand_concurrent_probes_run_each_check_once_per_cache_period()
    {
        var gate = new TaskCompletionSource<HealthCheckResult>();
        var database = new Check(_ => gate.Task);
        var queue = new Check();
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", database).AddCheck("queue", queue));

        var first = Enumerable.Range(0, 1000).Select(_ => Task.Run(worker.CheckAsync)).ToArray();
        gate.SetResult(HealthCheckResult.Healthy());
        var reports = await Task.WhenAll(first);
        var cached = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(worker.CheckAsync)));

        Assert.All(reports.Concat(cached), static report => Assert.Equal(HealthStatus.Healthy, report.Status));
        Assert.Equal((1, 1), (database.Runs, queue.Runs));

        worker.Time.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(worker.CheckAsync)));
        Assert.Equal((2, 2), (database.Runs, queue.Runs));
    }

    [Fact]
    public async Task A_result_is_fresh_for_the_configured_time()
    {
        var check = new Check();
        await using var worker = await WorkerHost.StartAsync(
            services => services.AddHealthChecks().AddCheck("db", check), settings: ("Health:CacheDuration", "00:00:20"));

        await worker.CheckAsync();
        worker.Time.Advance(TimeSpan.FromSeconds(19));
        await worker.CheckAsync();
        Assert.Equal(1, check.Runs);

        worker.Time.Advance(TimeSpan.FromSeconds(1));
        await worker.CheckAsync();
        Assert.Equal(2, check.Runs);
    }

    [Fact]
    public async Task Without_a_cache_each_probe_asks_again()
    {
        var check = new Check();
        await using var worker = await WorkerHost.StartAsync(
            services => services.AddHealthChecks().AddCheck("db", check), settings: ("Health:CacheDuration", "00:00:00"));

        await worker.CheckAsync();
        await worker.CheckAsync();

        Assert.Equal(2, check.Runs);
    }

    [Fact]
    public async Task A_selection_runs_only_the_checks_it_selects()
    {
        var asked = new Check();
        var other = new Check();
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("asked", asked).AddCheck("other", other));

        var report = await worker.Health.CheckHealthAsync(static check => check.Name == "asked", TestContext.Current.CancellationToken);

        Assert.Equal(["asked"], report.Entries.Keys);
        Assert.Equal((1, 0), (asked.Runs, other.Runs));
    }

    [Fact]
    public async Task Each_run_has_a_scope_of_its_own_that_ends_with_it()
    {
        var scopes = new List<Scoped>();
        await using var worker = await WorkerHost.StartAsync(services =>
        {
            services.AddScoped(static _ => new Scoped());
            services.AddHealthChecks()
                .Add(new HealthCheckRegistration("one", provider => Take(provider), null, null))
                .Add(new HealthCheckRegistration("throws", provider => throw new InvalidOperationException(Take(provider).ToString()), null, null));
        });

        await worker.CheckAsync();
        worker.Time.Advance(TimeSpan.FromSeconds(5));
        await worker.CheckAsync();

        Assert.Equal(4, scopes.Distinct().Count());
        Assert.All(scopes, static scoped => Assert.True(scoped.IsDisposed));

        Check Take(IServiceProvider provider)
        {
            lock (scopes)
            {
                scopes.Add(provider.GetRequiredService<Scoped>());
            }

            return new Check();
        }
    }

    [Fact]
    public async Task A_run_is_no_part_of_the_request_that_asked_first()
    {
        (string? Request, ActivityTraceFlags? Flags, ActivityTraceId? Trace) seen = default;
        var check = new Check(_ =>
        {
            seen = (_request.Value, Activity.Current?.ActivityTraceFlags, Activity.Current?.TraceId);
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));
        using var request = new Activity("GET /health");
        request.Start();
        request.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        _request.Value = "the first one";

        await worker.CheckAsync();

        Assert.Null(seen.Request);
        Assert.Equal(ActivityTraceFlags.None, seen.Flags);
        Assert.NotEqual(request.TraceId, seen.Trace);
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_the_run_to_the_others()
    {
        var gate = new TaskCompletionSource<HealthCheckResult>();
        var check = Check.Hanging(gate);
        await using var worker = await WorkerHost.StartAsync(services => services.AddHealthChecks().AddCheck("db", check));
        using var impatient = new CancellationTokenSource();

        var abandoned = worker.Health.CheckHealthAsync(impatient.Token);
        var patient = worker.CheckAsync();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        gate.SetResult(HealthCheckResult.Degraded("slow"));

        Assert.Equal(HealthStatus.Degraded, (await patient).Status);
        Assert.Equal(1, check.Runs);
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
