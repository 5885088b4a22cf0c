using System.Text.Json;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class StatusCommandTests
{
    [Fact]
    public async Task Says_what_the_next_baseline_would_change_here()
    {
        using var service = SampleCatalog.Service();
        service.Write("appsettings.json", """{ "Platform": { "Health": { "CacheDuration": "00:00:07" } } }""");
        Assert.Equal(
            [
                ("Health", "stage", "preview", "recommended", "changes"),
                ("Health", "mode", "report", "on", "changes"),
                ("Health", "Platform:Health:CacheDuration", "00:00:05", "00:00:10", "overridden"),
                ("PLAT2002", "stage", "recommended", "required", "changes"),
                ("PLAT2002", "severity", "warning", "error", "changes"),
                ("PLAT2002", "revision", "interpolation", "interpolation and concatenation", "changes"),
            ],
            await ChangesAsync(service));
        var text = await service.RunAsync("status", "--next");
        Assert.Contains("Under 2026.2", text.Output, StringComparison.Ordinal);
        Assert.Contains("(set in this project)", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_adopted_already_does_not_change_and_what_is_held_does()
    {
        using var adopted = SampleCatalog.Service("2026.1", "<PlatformAdopt Include='PLAT2002' />");
        Assert.DoesNotContain(await ChangesAsync(adopted), change => change.Id == "PLAT2002");
        using var held = SampleCatalog.Service("2026.2", "<PlatformHold Include='Health' Waiver='W-0018' />");
        Assert.Contains(("Health", "mode", "report", "on", "changes"), await ChangesAsync(held));
    }

    [Fact]
    public async Task A_default_that_is_switched_off_stays_off()
    {
        using var service = SampleCatalog.Service();
        service.Write("appsettings.json", """{ "Platform": { "Health": { "Enabled": "false" } } }""");
        Assert.All((await ChangesAsync(service)).Where(change => change.Id == "Health"), change => Assert.Equal("overridden", change.Effect));
    }

    [Fact]
    public async Task Names_waivers_that_end_and_deprecated_entries_in_use()
    {
        using var service = SampleCatalog.Service();
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-12-01"));
        service.Write("catalog.json", service.Root.Read("Shop/catalog.json").Replace("\"stage\": \"recommended\", \"severity\"", "\"stage\": \"deprecated\", \"severity\"", StringComparison.Ordinal));
        var run = await service.RunAsync("status");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Waiver: W-0017 of team-shop for PLAT2002 ends on 2026-12-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("Deprecated: PLAT2002", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Under", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_baseline_there_is_none()
    {
        using var service = SampleCatalog.Service("preview");
        Assert.Empty(await ChangesAsync(service));
        Assert.Contains("After preview there is no baseline yet", (await service.RunAsync("status", "--next")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_restored_was_not_measured()
    {
        using var folder = new Folder();
        folder.Write("Shop.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include='PlatformSdk' Version='0.2.0' /></ItemGroup></Project>");
        var run = await ToolRun.InAsync(folder.Path, "status", "--next");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("dotnet restore", run.Error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string Id, string What, string From, string To, string Effect)>> ChangesAsync(Service service)
    {
        var run = await service.RunAsync("status", "--next", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return
        [
            .. (await AnswerSchema.ValidAsync("status", run.Output)).GetProperty("changes").EnumerateArray().Select(change => (
                Text(change, "id"), change.TryGetProperty("key", out var key) ? key.GetString()! : Text(change, "kind"), Text(change, "from"), Text(change, "to"), Text(change, "effect"))),
        ];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
