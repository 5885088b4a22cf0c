using System.Runtime.InteropServices;
using System.Text.Json;

namespace Package.Tests;

public sealed class PublishTests(FreshMachine machine)
{
    private const string Program = """
        using PlatformSdk.Hosting.StartupReport;

        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatformDefaults();
        var app = builder.Build();
        app.MapGet("/report", (PlatformReport report) => report.ToJson());
        app.Run();

        """;

    [Fact(Timeout = 240_000)]
    public Task Runs_as_a_single_file() => PublishAndRunAsync("SingleFile", "<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained>");

    [Fact(Timeout = 300_000)]
    public async Task Runs_self_contained_and_trimmed_with_nothing_for_the_trimmer_or_the_native_compiler_to_warn_of()
    {
        var folder = await PublishAndRunAsync("Trimmed", "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><IsAotCompatible>true</IsAotCompatible><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        Assert.True(File.Exists(Path.Combine(folder, "System.Private.CoreLib.dll")));
    }

    private async Task<string> PublishAndRunAsync(string name, string how)
    {
        var folder = machine.Folder(Path.Combine("published", name));
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".csproj"), ServiceSources.Web($"""
              <PropertyGroup>
                <PlatformBaseline>2026.1</PlatformBaseline>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {how}
              </PropertyGroup>
            """).Replace("$(PackedVersion)", machine.Version, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program, TestContext.Current.CancellationToken);
        var published = Path.Combine(folder, "published");
        (await machine.Cli.DotnetAsync(folder, "publish", "-o", published)).SucceedsCleanly();

        // Moved away from where it was built: a single file finds nothing beside it.
        await using var service = await RunningService.StartAsync(machine.Cli, published, Path.Combine(published, name), []);
        using var answer = await service.Client.GetAsync("/report", TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((name, "2026.1"), (report.RootElement.GetProperty("service").GetString(), report.RootElement.GetProperty("baseline").GetString()));
        ApiHeaders.AreOn(answer.Headers);
        return published;
    }
}
