using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Health;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Health;

/// <summary>The deadline of a check is 5 s in 2026.1 and 3 s from the next baseline on.</summary>
public sealed class HealthBaselineTests
{
    public static TheoryData<string, string?, string?, int, string> Pins { get; } = new()
    {
        { "2026.1", null, null, 5, "baseline 2026.1" },
        { "2026.1", "Health", null, 3, "adopted from preview" },
        { "2026.1", "Telemetry", "Health", 5, "held at 2026.1" },
        { "preview", null, null, 3, "baseline preview" },
        { "preview", null, "Health", 5, "held at 2026.1" },
        { "preview", null, "Telemetry", 3, "baseline preview" },
        { "preview", "Health", null, 3, "adopted from preview" },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public async Task A_hanging_check_has_the_deadline_of_the_pin(string baseline, string? adopted, string? held, int seconds, string origin)
    {
        var check = Check.Hanging(new TaskCompletionSource<HealthCheckResult>());
        await using var worker = WorkerHost.Build(Pin(baseline, adopted, held), services => services.AddHealthChecks().AddCheck("db", check));
        await worker.Host.StartAsync(TestContext.Current.CancellationToken);

        var asked = worker.CheckAsync();
        await check.Asked;
        await worker.Time.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.False(asked.IsCompleted);
        worker.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal($"The check did not end within 00:00:0{seconds}.", (await asked).Entries["db"].Description);
        var entry = worker.Host.Services.GetRequiredService<PlatformReport>().Defaults.Single(entry => entry.Id == "Health");
        Assert.Equal(("on", origin, held == "Health"), (entry.State, entry.Origin, entry.Held));
        Assert.Empty(entry.Overrides);
    }

    [Fact]
    public void A_layer_configuration_and_code_win_over_the_baseline_in_this_order()
    {
        var layered = Pin("preview", layers: [new("Contoso.Platform", new Dictionary<string, string> { ["Health:CheckTimeout"] = "00:00:07" })]);

        Assert.Equal(7, TimeoutOf(layered));
        Assert.Equal(8, TimeoutOf(layered, null, ("Health:CheckTimeout", "00:00:08")));
        Assert.Equal(9, TimeoutOf(layered, services => services.Configure<HealthOptions>(options => options.CheckTimeout = TimeSpan.FromSeconds(9)), ("Health:CheckTimeout", "00:00:08")));

        // What equals the other baseline's value is still the service's own.
        Assert.Equal(5, TimeoutOf(Pin("preview"), null, ("Health:CheckTimeout", "00:00:05")));
        Assert.Equal(3, TimeoutOf(Pin("2026.1"), services => services.Configure<HealthOptions>(options => options.CheckTimeout = TimeSpan.FromSeconds(3))));
    }

    [Theory]
    [InlineData("2026.1", "the default is 00:00:05.")]
    [InlineData("preview", "the default is 00:00:03.")]
    public async Task A_mistake_names_the_default_of_the_pin(string baseline, string said)
    {
        var builder = TestHost.Builder(("Platform:Health:CheckTimeout", "soon"));
        PlatformDefaults.Apply(builder, Pin(baseline));
        Assert.Contains(said, await TestHost.RefusalOf(builder), StringComparison.Ordinal);

        builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, Pin(baseline));
        builder.Services.Configure<HealthOptions>(options => options.CheckTimeout = TimeSpan.FromHours(1));
        Assert.Contains(said, await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }

    private static PlatformApp Pin(string baseline, string? adopted = null, string? held = null, params IReadOnlyList<PlatformLayer> layers) => new()
    {
        Assembly = typeof(TestHost).Assembly,
        Baseline = baseline,
        Adopted = adopted is null ? [] : [adopted],
        Held = held is null ? [] : [held],
        Layers = layers,
    };

    private static double TimeoutOf(PlatformApp pin, Action<IServiceCollection>? code = null, params (string Key, string? Value)[] settings)
    {
        using var host = WorkerHost.Build(pin, code ?? (static _ => { }), null, settings).Host;
        return host.Services.GetRequiredService<IOptions<HealthOptions>>().Value.CheckTimeout.TotalSeconds;
    }
}
