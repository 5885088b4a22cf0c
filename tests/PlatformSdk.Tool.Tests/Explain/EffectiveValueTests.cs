using System.Text.Json;

namespace PlatformSdk.Tool.Tests.Explain;

public sealed class EffectiveValueTests
{
    [Fact]
    public async Task Every_source_is_in_the_chain_with_its_place_and_the_last_counts()
    {
        using var service = SampleCatalog.Service(items: """
            <PlatformAdopt Include="Health" />
            <PlatformSetting Include="Health:CacheDuration" Value="00:00:20" Layer="Contoso.Platform" />
            <PlatformSetting Include="Health:cacheduration" Value="00:00:21" />
            """);
        service.Write("appsettings.json", "{\n  // as the framework reads it\n  \"Platform\": { \"Health\": {\n    \"CacheDuration\": \"00:00:30\", }, },\n}");
        service.Write("appsettings.Production.json", """{ "platform:health:cacheDuration": "00:00:40" }""");
        service.Write("appsettings.Staging.json", """{ "Platform": { "Health": { "CacheDuration": "00:00:41" } } }""");

        var chain = await ChainAsync(service, "Platform:Health:CacheDuration", [], ("Platform__Health__CacheDuration", "00:00:50"));

        Assert.Equal(
            [
                ("baseline 2026.1", "00:00:05", "pinned in Shop.csproj:4"),
                ("adopted from 2026.2", "00:00:10", "Shop.csproj"),
                ("organisation layer Contoso.Platform", "00:00:20", "Shop.csproj"),
                ("organisation layer Shop", "00:00:21", "Shop.csproj"),
                ("appsettings.json", "00:00:30", "appsettings.json:4"),
                ("appsettings.Production.json", "00:00:40", "appsettings.Production.json:1"),
                ("environment variable", "00:00:50", "Platform__Health__CacheDuration"),
                ("", "00:00:50", null),
            ],
            chain);
        Assert.Equal("00:00:41", (await ChainAsync(service, "Platform:Health:CacheDuration", ["--environment", "Staging"]))[^1].Value);
    }

    [Fact]
    public async Task Lists_are_merged_place_by_place_as_the_framework_does()
    {
        using var service = SampleCatalog.Service();
        service.Write("appsettings.json", """{ "Platform": { "Health": { "ReadyTags": [ "ready", "db" ] } } }""");
        service.Write("appsettings.Production.json", """{ "Platform": { "Health": { "ReadyTags": [ "up" ] } } }""");
        var chain = await ChainAsync(service, "Platform:Health:ReadyTags", []);
        Assert.Equal([("baseline 2026.1", "ready"), ("appsettings.json", "ready, db"), ("appsettings.Production.json", "up"), ("", "up, db")], chain.Select(link => (link.Source, link.Value)));
    }

    [Theory]
    [InlineData("2026.1", "", "report")]
    [InlineData("2026.1", "<PlatformAdopt Include='Health' />", "on")]
    [InlineData("2026.2", "<PlatformHold Include='Health' Waiver='W-0017' />", "report")]
    [InlineData("2026.2", "<PlatformHold Include='Health' /><PlatformAdopt Include='Health' />", "report")]
    [InlineData("preview", "<PlatformAdopt Include='Health' />", "on")]
    [InlineData("2026.2", "<PlatformAdopt Include='RateLimiting' />", "on", "RateLimiting")]
    [InlineData("2026.2", "", "report", "RateLimiting")]
    public async Task The_mode_of_a_default_follows_pin_adoption_and_hold(string baseline, string items, string mode, string name = "Health")
    {
        using var service = SampleCatalog.Service(baseline, items);
        Assert.Equal(mode, (await ChainAsync(service, name, []))[^1].Value);
    }

    [Fact]
    public async Task Adopting_what_only_reports_makes_it_act()
    {
        using var service = SampleCatalog.Service("2026.2");
        Assert.Contains("takes what preview has: mode from report to on", (await service.RunAsync("explain", "RateLimiting")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_HTTP_has_no_default_of_the_web_package()
    {
        using var service = SampleCatalog.Service("2026.2");
        service.Write("obj/project.assets.json", """{ "libraries": { "PlatformSdk.Hosting/0.2.0": {} } }""");
        Assert.Equal([("package PlatformSdk", "absent"), ("", "absent")], (await ChainAsync(service, "RateLimiting", [])).Select(link => (link.Source, link.Value)));
        Assert.Equal("on", (await ChainAsync(service, "Health", []))[^1].Value);
        service.Write("obj/project.assets.json", """{ "libraries": { "PlatformSdk.Hosting/0.2.0": {}, "PlatformSdk/0.2.0": {} } }""");
        Assert.Equal("report", (await ChainAsync(service, "RateLimiting", []))[^1].Value);
    }

    [Fact]
    public async Task A_default_that_is_switched_off_says_where()
    {
        using var service = SampleCatalog.Service("2026.2");
        service.Write("appsettings.json", """{ "Platform": { "Health": { "Enabled": false } } }""");
        Assert.Equal([("baseline 2026.2", "on"), ("appsettings.json", "off"), ("", "off")], (await ChainAsync(service, "Health", [])).Select(link => (link.Source, link.Value)));
    }

    [Theory]
    [InlineData("2026.1", "", "warning", "takes what 2026.2 has", "nothing to hold", "1")]
    [InlineData("2026.1", "<PlatformAdopt Include='PLAT2002' />", "error", "It is adopted, in Shop.csproj", "nothing to hold", "2")]
    [InlineData("2026.2", "", "error", "nothing to adopt", "keeps what 2026.1 has", "2")]
    [InlineData("2026.2", "<PlatformHold Include='PLAT2002' Waiver='W-0017' />", "warning", "nothing to adopt", "by waiver W-0017", "1")]
    public async Task A_rule_says_how_severe_it_is_and_how_to_adopt_or_hold_it(string baseline, string items, string severity, string adopt, string hold, string revision)
    {
        using var service = SampleCatalog.Service(baseline, items);
        var run = await service.RunAsync("explain", "PLAT2002", "--json");
        var answer = await AnswerSchema.ValidAsync("explain", run.Output);
        Assert.Equal(severity, answer.GetProperty("here").GetProperty("value").GetString());
        Assert.Contains(adopt, answer.GetProperty("adopt").GetString(), StringComparison.Ordinal);
        Assert.Contains(hold, answer.GetProperty("hold").GetString(), StringComparison.Ordinal);
        Assert.Equal("Write a template.", answer.GetProperty("fix").GetString());
        var current = Assert.Single(answer.GetProperty("stages").EnumerateArray(), stage => stage.GetProperty("current").GetBoolean());
        Assert.Equal(revision == "1" ? "interpolation" : "interpolation and concatenation", current.GetProperty("detects").GetString());
    }

    [Fact]
    public async Task Live_waivers_of_the_project_are_named_and_ended_ones_are_not()
    {
        using var service = SampleCatalog.Service();
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-12-01"));
        Assert.Contains("W-0017 of team-shop for Shop, until 2026-12-01", (await service.RunAsync("explain", "PLAT2002")).Output, StringComparison.Ordinal);
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-11-21"));
        Assert.DoesNotContain("W-0017", (await service.RunAsync("explain", "PLAT2002")).Output, StringComparison.Ordinal);
        service.Root.Write("platform.waivers.json", "{\n \"waivers\": 1 }");
        Assert.Contains("../platform.waivers.json:2: no waiver applies", (await service.RunAsync("explain", "PLAT2002")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_real_run_knows_what_code_sets()
    {
        using var service = SampleCatalog.Service();
        service.Write("report.json", """
            {
              "version": 1, "service": "Shop", "packageVersion": "0.2.0", "baseline": "2026.1",
              "defaults": [{
                "id": "Health", "state": "off", "origin": "command line --Platform:Health:Enabled", "held": false, "owner": "platform-reliability",
                "overrides": [{ "key": "Platform:Health:CacheDuration", "origin": "code" }, { "key": "Platform:Health:ReadyTags", "origin": "appsettings.json" }]
              }]
            }
            """);
        string[] report = ["--report", "report.json"];
        Assert.Equal(("", "off"), Last(await ChainAsync(service, "Health", report)));
        Assert.Contains("code", Last(await ChainAsync(service, "Platform:Health:CacheDuration", report)).Value, StringComparison.Ordinal);
        Assert.Equal("ready", (await ChainAsync(service, "Platform:Health:ReadyTags", report))[^1].Value);
    }

    [Theory]
    [InlineData("{ \"version\": 2, \"defaults\": [] }")]
    [InlineData("{ \"version\": 1 }")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 1, \"defaults\": [ { \"id\": \"Health\" } ] }")]
    [InlineData("not json")]
    public async Task What_is_no_report_is_refused(string content)
    {
        using var service = SampleCatalog.Service();
        service.Write("report.json", content);
        var run = await service.RunAsync("explain", "Health", "--report", "report.json");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("report.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"Platform\": nonsense\n}", "appsettings.json:2")]
    [InlineData("{\n  \"A\": 1,\n  \"a\": 2\n}", "appsettings.json:3")]
    [InlineData("[]", "appsettings.json:1")]
    public async Task A_file_of_settings_that_the_framework_would_refuse_leaves_the_value_unmeasured(string content, string place)
    {
        using var service = SampleCatalog.Service();
        service.Write("appsettings.json", content);
        var run = await service.RunAsync("explain", "Health");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_secrets_count_in_development()
    {
        using var service = SampleCatalog.Service(after: "<PropertyGroup><UserSecretsId>shop</UserSecretsId></PropertyGroup>");
        service.Root.Write(".microsoft/usersecrets/shop/secrets.json", """{ "Platform:Health:CacheDuration": "00:00:59" }""");
        (string, string)[] home = [("HOME", service.Root.Path)];
        Assert.Equal("00:00:59", (await ChainAsync(service, "Platform:Health:CacheDuration", ["--environment", "Development"], home))[^1].Value);
        Assert.Equal("00:00:05", (await ChainAsync(service, "Platform:Health:CacheDuration", [], home))[^1].Value);
    }

    private static (string Source, string Value) Last(IReadOnlyList<(string Source, string Value, string? Place)> chain) => (chain[^1].Source, chain[^1].Value);

    /// <summary>The chain, and after it the value in effect.</summary>
    private static async Task<IReadOnlyList<(string Source, string Value, string? Place)>> ChainAsync(
        Service service, string name, string[] options, params (string Name, string Value)[] variables)
    {
        var run = await ToolRun.WithAsync(
            environment => environment with
            {
                Directory = service.Directory,
                Variables = environment.Variables.Where(variable => variables.All(one => one.Name != variable.Key))
                    .Concat(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))).ToDictionary(),
            },
            ["explain", name, "--json", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var here = (await AnswerSchema.ValidAsync("explain", run.Output)).GetProperty("here");
        return
        [
            .. here.GetProperty("chain").EnumerateArray().Select(link => (Text(link, "source")!, Text(link, "value")!, Text(link, "place"))),
            ("", Text(here, "value")!, null),
        ];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
