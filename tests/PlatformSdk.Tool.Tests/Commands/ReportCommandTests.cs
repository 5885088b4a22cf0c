using System.Text.Json;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class ReportCommandTests
{
    private const string Secret = "00:00:13";

    [Fact]
    public async Task Writes_what_the_service_runs_with_and_never_a_value()
    {
        using var service = SampleCatalog.Service("2026.2", $"""
            <PlatformHold Include="Health" Waiver="W-0018" /><PlatformAdopt Include="PLAT2002" />
            <PlatformSetting Include="Health:ReadyTags" Value="{Secret}" Layer="Contoso.Platform" />
            """);
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-12-01"));
        service.Write("appsettings.json", $$"""{ "Platform": { "Health": { "CacheDuration": "{{Secret}}" } } }""");

        var run = await service.RunAsync("report");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Secret, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Root.Path, run.Output, StringComparison.Ordinal);
        var manifest = await AnswerSchema.ValidAsync("report", run.Output);
        Assert.Equal(
            ("Shop", "Shop/Shop.csproj", "2026.2", "2026-11-22", "Production"),
            (Text(manifest, "service"), Text(manifest, "project"), Text(manifest, "baseline"), Text(manifest, "asOf"), Text(manifest, "environment")));
        Assert.Equal(["net10.0"], manifest.GetProperty("targetFrameworks").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("2026-12-01", Text(Assert.Single(manifest.GetProperty("held").EnumerateArray()), "expires"));
        Assert.Equal("Contoso.Platform", Text(Assert.Single(manifest.GetProperty("layers").EnumerateArray()), "name"));
        Assert.Equal((2, 0, 2), (Number(manifest, "live"), Number(manifest, "expired"), Number(manifest, "endSoon")));
        var health = manifest.GetProperty("entries")[0];
        Assert.Equal(("Health", "preview", "report", "held at 2026.1"), (Text(health, "id"), Text(health, "stage"), Text(health, "state"), Text(health, "origin")));
        Assert.Equal(
            [("Platform:Health:CacheDuration", "appsettings.json"), ("Platform:Health:ReadyTags", "organisation layer Contoso.Platform")],
            health.GetProperty("overrides").EnumerateArray().Select(one => (Text(one, "key"), Text(one, "origin"))));
        Assert.Equal(("error", "adopted from preview"), (Text(manifest.GetProperty("entries")[2], "state"), Text(manifest.GetProperty("entries")[2], "origin")));
    }

    [Fact]
    public async Task Writes_to_a_file()
    {
        using var service = SampleCatalog.Service();
        var run = await service.RunAsync("report", "-o", "manifest.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        await AnswerSchema.ValidAsync("report", service.Root.Read("Shop/manifest.json"));
    }

    [Fact]
    public async Task What_could_not_be_measured_is_no_manifest()
    {
        using var service = SampleCatalog.Service();
        service.Root.Write("platform.waivers.json", "{");
        var run = await service.RunAsync("report", "-o", "manifest.json");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.False(File.Exists(service.Root["Shop/manifest.json"]));
        using var other = SampleCatalog.Service("2027.1");
        Assert.Equal(3, (await other.RunAsync("report")).ExitCode);
    }

    [Fact]
    public async Task Without_a_project_it_is_misuse()
    {
        using var folder = new Folder();
        Assert.Equal(2, (await ToolRun.InAsync(folder.Path, "report")).ExitCode);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement manifest, string name) => manifest.GetProperty("waivers").GetProperty(name).GetInt32();
}
