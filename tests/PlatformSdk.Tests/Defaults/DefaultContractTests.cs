using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.Defaults.Settings;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Defaults;

/// <summary>What every entry of THE LISTs promises, whatever it does.</summary>
public sealed class DefaultContractTests
{
    private static readonly IReadOnlyList<PlatformDefault> Lists = [.. WebDefaults.All, .. HostingDefaults.All];

    public static TheoryData<string> Ids => [.. Lists.Select(entry => entry.Id)];

    public static TheoryData<string, string, string> Nonsense
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var entry in Lists)
            {
                data.Add(entry.Id, "Enabled", "perhaps");
                foreach (var setting in entry.SettingList.Where(setting => setting.Kind is not (SettingKind.Text or SettingKind.List)))
                {
                    data.Add(entry.Id, setting.Name, "¤");
                }
            }

            return data;
        }
    }

    [Fact]
    public void An_id_stands_once_in_the_lists() => Assert.Equal(Lists.Count, Lists.DistinctBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Acts_without_configuration_or_reports_while_in_preview_and_is_owned(string id)
    {
        await using var app = await StartAsync();

        var entry = Report(app, id);
        var state = Lists.Single(entry => entry.Id == id).Entry.StageAt(WebHost.App.Baseline) == Stage.Preview ? "report" : "on";
        Assert.Equal((state, "baseline 2026.1"), (entry.State, entry.Origin));
        Assert.StartsWith("platform-", entry.Owner, StringComparison.Ordinal);
        Assert.Empty(entry.Overrides);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Can_be_switched_off_and_shows_as_off(string id)
    {
        await using var app = await StartAsync(($"Platform:{id}:Enabled", "false"));

        Assert.Equal(("off", "in-memory configuration"), (Report(app, id).State, Report(app, id).Origin));
    }

    [Fact]
    public async Task All_can_be_switched_off_together()
    {
        await using var app = await StartAsync([.. Lists.Select(entry => ($"Platform:{entry.Id}:Enabled", (string?)"false"))]);

        Assert.All(app.Services.GetRequiredService<PlatformReport>().Defaults, entry => Assert.Equal("off", entry.State));
        using var client = new HttpClient { BaseAddress = app.Address() };
        Assert.Equal("pong", await client.GetStringAsync("ping", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_call_adds_nothing()
    {
        var builder = WebHost.Builder();
        PlatformDefaults.Apply(builder, WebHost.App);
        var services = builder.Services.Count;

        PlatformDefaults.Apply(builder, WebHost.App);

        Assert.Equal(services, builder.Services.Count);
        Assert.Single(builder.Services, service => service.ServiceType == typeof(IStartupFilter) && service.ImplementationType?.Namespace == "PlatformSdk.Defaults");
        await builder.Build().DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_refused_at_start_with_the_name_of_the_key(string id, string setting, string value)
    {
        var builder = WebHost.Builder(($"Platform:{id}:{setting}", value));
        PlatformDefaults.Apply(builder, WebHost.App);
        await using var app = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"Platform:{id}:{setting} is {value}.", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(params (string, string?)[] settings)
    {
        var builder = WebHost.Builder(settings);
        PlatformDefaults.Apply(builder, WebHost.App);
        var app = builder.Build();
        app.MapGet("/ping", () => "pong");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static ReportedDefault Report(WebApplication app, string id) =>
        app.Services.GetRequiredService<PlatformReport>().Defaults.Single(entry => entry.Id == id);
}
