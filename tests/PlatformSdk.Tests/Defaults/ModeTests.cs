using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting.Baselines;
using PlatformSdk.Hosting.Catalog;
using PlatformSdk.Hosting.Defaults;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.Hosting.Tests.Hosts;
using PlatformSdk.Tests.Hosts;

namespace PlatformSdk.Tests.Defaults;

/// <summary>Off, report and on, over a real server: what the stage, the pin, its deviations and the configuration make of a default.</summary>
public sealed class ModeTests
{
    private static readonly StageChange[] _previewThenRecommended = [new("2026.1", Stage.Preview), new("preview", Stage.Recommended)];

    private static readonly StageChange[] _stillPreview = [new("2026.1", Stage.Preview)];

    private static readonly StageChange[] _onlyInPreview = [new("preview", Stage.Preview)];

    [Fact]
    public async Task A_default_in_preview_decides_and_counts_and_lets_pass()
    {
        await using var app = await StartAsync(Pin("2026.1"), _previewThenRecommended);

        Assert.Equal((HttpStatusCode.OK, 1), await AskAsync(app));
        Assert.Equal(("report", "baseline 2026.1"), Reported(app));
        Assert.Contains("In report mode, where a default decides and counts but does not act: Turnstile.", Said(app));
        Assert.StartsWith($"PlatformSdk {Version}, baseline 2026.1: {HostingDefaults.All.Count} on, 0 overridden, 0 off, 0 held.", Said(app)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_acts_from_the_baseline_on_that_recommends_it()
    {
        await using var app = await StartAsync(Pin("preview"), _previewThenRecommended);

        Assert.Equal((HttpStatusCode.TooManyRequests, 1), await AskAsync(app));
        Assert.Equal(("on", "baseline preview"), Reported(app));
        Assert.Equal([$"PlatformSdk {Version}, baseline preview: {HostingDefaults.All.Count + 1} on, 0 overridden, 0 off, 0 held."], Said(app));
    }

    [Fact]
    public async Task It_acts_where_it_is_adopted()
    {
        await using var app = await StartAsync(Pin("2026.1", adopted: "Turnstile"), _previewThenRecommended);

        Assert.Equal((HttpStatusCode.TooManyRequests, 1), await AskAsync(app));
        Assert.Equal(("on", "adopted from preview"), Reported(app));
    }

    [Theory]
    [InlineData("2026.1")]
    [InlineData("preview")]
    public async Task It_acts_where_it_is_adopted_though_the_next_baseline_has_it_in_preview_too(string baseline)
    {
        await using var app = await StartAsync(Pin(baseline, adopted: "Turnstile"), _stillPreview);

        Assert.Equal((HttpStatusCode.TooManyRequests, 1), await AskAsync(app));
        Assert.Equal(("on", "adopted from preview"), Reported(app));
    }

    [Fact]
    public async Task It_reports_again_where_it_is_held()
    {
        await using var app = await StartAsync(Pin("preview", held: "Turnstile"), _previewThenRecommended);

        Assert.Equal((HttpStatusCode.OK, 1), await AskAsync(app));
        Assert.Equal(("report", "held at 2026.1"), Reported(app));
    }

    [Fact]
    public async Task What_the_baseline_does_not_have_yet_is_off()
    {
        await using var app = await StartAsync(Pin("2026.1"), _onlyInPreview);

        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(app));
        Assert.Equal(("off", "baseline 2026.1"), Reported(app));
    }

    [Theory]
    [InlineData("2026.1", null)]
    [InlineData("2026.1", "Turnstile")]
    [InlineData("preview", null)]
    public async Task Switched_off_is_off_in_every_mode(string baseline, string? adopted)
    {
        await using var app = await StartAsync(Pin(baseline, adopted), _previewThenRecommended, ("Platform:Turnstile:Enabled", "false"));

        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(app));
        Assert.Equal(("off", "in-memory configuration"), Reported(app));
    }

    [Fact]
    public async Task Configuration_does_not_make_it_act_that_takes_adopting_it()
    {
        await using var app = await StartAsync(Pin("2026.1"), _previewThenRecommended, ("Platform:Turnstile:Enabled", "true"));

        Assert.Equal((HttpStatusCode.OK, 1), await AskAsync(app));
        Assert.Equal(("report", "baseline 2026.1"), Reported(app));
    }

    private static PlatformApp Pin(string baseline, string? adopted = null, string? held = null) => new()
    {
        Assembly = typeof(ModeTests).Assembly,
        Baseline = baseline,
        Adopted = adopted is null ? [] : [adopted],
        Held = held is null ? [] : [held],
    };

    private static async Task<WebApplication> StartAsync(PlatformApp pin, StageChange[] stages, params (string Key, string? Value)[] settings)
    {
        var builder = WebHost.Builder(settings);
        var lines = new LogLines();
        builder.Logging.AddProvider(lines);
        builder.Services.AddSingleton(lines);
        PlatformDefaults.Apply(builder, pin, [new TurnstileDefault(stages), .. HostingDefaults.All]);
        var app = builder.Build();
        app.MapGet("/full", static () => "there was room");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>The answer, and how many were counted: none where the default is not there.</summary>
    private static async Task<(HttpStatusCode Answer, int? TurnedAway)> AskAsync(WebApplication app)
    {
        using var client = new HttpClient { BaseAddress = app.Address() };
        using var answer = await client.GetAsync("full", TestContext.Current.CancellationToken);
        return (answer.StatusCode, app.Services.GetService<Turnstile>()?.TurnedAway);
    }

    /// <summary>What the start-up report put into the log.</summary>
    private static List<string> Said(WebApplication app) =>
        [.. app.Services.GetRequiredService<LogLines>().All.Where(static line => line.Category == "PlatformSdk").Select(static line => line.Message)];

    private static string Version => PlatformPackage.Version;

    private static (string State, string Origin) Reported(WebApplication app)
    {
        var entry = app.Services.GetRequiredService<PlatformReport>().Defaults.Single(entry => entry.Id == "Turnstile");
        return (entry.State, entry.Origin);
    }
}
