using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Health;

namespace PlatformSdk.Hosting.Tests.Health;

public sealed class HealthTagsTests
{
    [Fact]
    public async Task A_tag_that_selects_no_check_stops_the_host_from_starting()
    {
        await using var worker = WorkerHost.Build(
            static services => services.AddHealthChecks().AddCheck("db", new Check(), tags: ["database"]), settings: ("Health:ReadyTags", "databse, ready"));

        var report = await FailsToStartAsync(worker);

        Assert.Contains("Platform:Health:ReadyTags is databse, ready.", report, StringComparison.Ordinal);
        Assert.Contains("Source:   in-memory configuration", report, StringComparison.Ordinal);
        Assert.Contains("No check has the tag 'databse'. Did you mean 'database'?", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_near_no_other_is_named_with_what_to_do()
    {
        await using var worker = WorkerHost.Build(
            static services => services.Configure<HealthOptions>(static options => options.StartupTags.Add("warm-up")));

        var report = await FailsToStartAsync(worker);

        Assert.Contains("Platform:Health:StartupTags is startup, warm-up.", report, StringComparison.Ordinal);
        Assert.Contains("Source:   code", report, StringComparison.Ordinal);
        Assert.Contains("No check has the tag 'warm-up': give it to one, or remove it here.", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_that_selects_no_check_stops_the_host_from_starting()
    {
        await using var worker = WorkerHost.Build(
            static services => services.AddHealthChecks().AddCheck("self", new Check()));

        var report = await FailsToStartAsync(worker);

        Assert.Contains("No check counts for the probe 'Live'", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_tag_selects_its_checks_and_the_hosts_own()
    {
        var failing = new Check(static _ => Task.FromResult(HealthCheckResult.Unhealthy()));
        await using var worker = await WorkerHost.StartAsync(
            services => services.AddHealthChecks().AddCheck("db", failing, tags: ["database"]).AddCheck("queue", new Check(), tags: ["alive"]),
            null,
            ("Health:StartupTags:0", "database"),
            ("Health:LiveTags", "alive"));

        Assert.Equal(HealthStatus.Unhealthy, await worker.ProbeAsync(HealthProbe.Startup));
        Assert.Equal(HealthStatus.Healthy, await worker.ProbeAsync(HealthProbe.Ready));
        Assert.Equal(["alive"], (await worker.CheckAsync()).Entries["self"].Tags);
    }

    [Theory]
    [InlineData("Health:LivTags", "live", "Did you mean Platform:Health:LiveTags?")]
    [InlineData("Health:CheckTimeout", "00:00:00.5", "Platform:Health:CheckTimeout is 00:00:00.5.")]
    [InlineData("Health:CheckTimeout", "5", "a duration from 00:00:01 to 00:01:00")]
    [InlineData("Health:CacheDuration", "01:00:00", "Platform:Health:CacheDuration is 01:00:00.")]
    [InlineData("Health:CacheDuration", "soon", "Platform:Health:CacheDuration is soon.")]
    [InlineData("Health:Enabled", "maybe", "Platform:Health:Enabled is maybe.")]
    [InlineData("Helth:Enabled", "false", "Did you mean Platform:Health?")]
    public async Task Nonsense_stops_the_host_from_starting(string key, string value, string expected)
    {
        await using var worker = WorkerHost.Build(static _ => { }, settings: (key, value));

        Assert.Contains(expected, await FailsToStartAsync(worker), StringComparison.Ordinal);
    }

    private static async Task<string> FailsToStartAsync(WorkerHost worker) =>
        (await Assert.ThrowsAsync<OptionsValidationException>(() => worker.Host.StartAsync(TestContext.Current.CancellationToken))).Message;
}
