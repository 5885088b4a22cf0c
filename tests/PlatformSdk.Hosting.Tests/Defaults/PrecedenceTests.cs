using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Defaults;

public sealed class PrecedenceTests
{
    private static readonly PlatformLayer Contoso = new("Contoso.Platform", new Dictionary<string, string> { ["StartupReport:Path"] = "layer.json" });

    private static readonly PlatformLayer Team = new("Team.Platform", new Dictionary<string, string> { ["StartupReport:Path"] = "team.json" });

    [Fact]
    public void The_baseline_decides_where_nothing_else_does() => Assert.Equal((null, null), PathOf([], []));

    [Fact]
    public void A_layer_beats_the_baseline() =>
        Assert.Equal(("layer.json", "organisation layer Contoso.Platform"), PathOf([Contoso], []));

    [Fact]
    public void The_later_layer_beats_the_earlier() =>
        Assert.Equal(("team.json", "organisation layer Team.Platform"), PathOf([Contoso, Team], []));

    [Fact]
    public void Configuration_beats_the_layers() =>
        Assert.Equal(("file.json", "in-memory configuration"), PathOf([Contoso, Team], [("Platform:StartupReport:Path", "file.json")]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Code_beats_configuration_before_and_after_the_call(bool before)
    {
        var builder = TestHost.Builder(("Platform:StartupReport:Path", "file.json"));
        if (before)
        {
            builder.Services.Configure<StartupReportOptions>(options => options.Path = "code.json");
        }

        PlatformDefaults.Apply(builder, TestHost.App);
        if (!before)
        {
            builder.Services.Configure<StartupReportOptions>(options => options.Path = "code.json");
        }

        using var host = builder.Build();
        Assert.Equal("code.json", host.Services.GetRequiredService<IOptions<StartupReportOptions>>().Value.Path);
        Assert.Equal("code", Override(host.Services.GetRequiredService<PlatformReport>()));
    }

    [Fact]
    public void A_second_call_changes_nothing()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, TestHost.App);
        var services = builder.Services.Count;

        PlatformDefaults.Apply(builder, new() { Assembly = typeof(string).Assembly, Baseline = "preview" });

        Assert.Equal(services, builder.Services.Count);
    }

    [Fact]
    public void A_default_that_is_off_registers_nothing_and_shows_in_the_report()
    {
        var builder = TestHost.Builder(("Platform:StartupReport:Enabled", "false"));
        PlatformDefaults.Apply(builder, TestHost.App);

        using var host = builder.Build();
        var entry = host.Services.GetRequiredService<PlatformReport>().Defaults.Single(entry => entry.Id == "StartupReport");
        Assert.Equal(("off", "in-memory configuration"), (entry.State, entry.Origin));
        Assert.DoesNotContain(builder.Services, service => service.ImplementationType == typeof(StartupReportService));
    }

    [Fact]
    public void A_held_default_says_so()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, new() { Assembly = typeof(TestHost).Assembly, Baseline = "preview", Held = ["StartupReport"] });

        using var host = builder.Build();
        var entry = host.Services.GetRequiredService<PlatformReport>().Defaults.Single(entry => entry.Id == "StartupReport");
        Assert.Equal((true, "held at 2026.1"), (entry.Held, entry.Origin));
    }

    [Fact]
    public void An_unknown_baseline_is_refused_at_once()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            PlatformDefaults.Apply(TestHost.Builder(), new() { Assembly = typeof(TestHost).Assembly, Baseline = "2025.9" }));

        Assert.Contains("The baseline is '2025.9'. Use one that this version of PlatformSdk has: 2026.1, preview.", refusal.Message, StringComparison.Ordinal);
    }

    private static (string? Value, string? Origin) PathOf(IReadOnlyList<PlatformLayer> layers, (string, string?)[] settings)
    {
        var builder = TestHost.Builder(settings);
        PlatformDefaults.Apply(builder, new() { Assembly = typeof(TestHost).Assembly, Baseline = "2026.1", Layers = layers });
        using var host = builder.Build();
        return (host.Services.GetRequiredService<IOptions<StartupReportOptions>>().Value.Path, Override(host.Services.GetRequiredService<PlatformReport>()));
    }

    private static string? Override(PlatformReport report) =>
        report.Defaults.Single(entry => entry.Id == "StartupReport").Overrides.SingleOrDefault()?.Origin;
}
