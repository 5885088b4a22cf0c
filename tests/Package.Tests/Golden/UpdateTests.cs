using System.Text.Json;
using System.Text.Json.Nodes;

namespace Package.Tests.Golden;

/// <summary>A package update under the same pin: the service of the released packages beside the same service on the current ones.</summary>
[Collection(nameof(Corpus))]
public sealed class UpdateTests(Corpus corpus)
{
    private Behaviour Before => corpus["released"];

    private Behaviour After => corpus["2026.1"];

    [Fact]
    public void Reports_the_same_findings()
    {
        Assert.Contains("PLAT1001", Before.Findings, StringComparison.Ordinal);
        GoldenFiles.IsSame(Before.Findings, After.Findings, "the findings after an update");
    }

    [Fact]
    public void Answers_the_same_bytes() => GoldenFiles.IsSame(Before.Http, After.Http, "the answers after an update");

    [Fact]
    public void Exports_the_same_telemetry() => GoldenFiles.IsSame(Before.Telemetry, NewcomersOut.OfTelemetry(After.Telemetry), "the telemetry after an update");

    [Fact]
    public void Reports_the_same_defaults() => GoldenFiles.IsSame(Before.Report, NewcomersOut.OfReport(Before.Report, After.Report), "the report after an update");

    [Theory]
    [InlineData("report", true)]
    [InlineData("off", true)]
    [InlineData("on", false)]
    public void A_new_default_may_come_along_unless_it_acts(string state, bool mayCome)
    {
        var report = JsonNode.Parse(After.Report)!;
        report["defaults"]!.AsArray().Insert(1, new JsonObject { ["id"] = "Newcomer", ["state"] = state, ["origin"] = "baseline 2026.1", ["held"] = false, ["owner"] = "platform-security", ["overrides"] = new JsonArray() });

        var without = NewcomersOut.OfReport(Before.Report, report.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        Assert.Equal(mayCome, without == Before.Report);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_library_built_against_the_released_packages_works_on_the_current_ones()
    {
        await using var service = await RunningService.StartAsync(corpus.Cli, corpus.Root, "dotnet", [corpus.Assembly(WrapperSources.Service, "Wrapped")]);
        using var answer = await service.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(
            "Wrapped 2026.1 on 00:00:05 00:00:07 | Wrapped 2026.1 on 00:00:05 00:00:05",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("same-site", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains($"PlatformSdk {corpus.Version}, baseline 2026.1", service.Output, StringComparison.Ordinal);
    }
}
