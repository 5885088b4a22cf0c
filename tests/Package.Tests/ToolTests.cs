using System.Text.Json;

namespace Package.Tests;

/// <summary>The command as a team gets it: installed from the feed, beside a service that has the packages.</summary>
public sealed class ToolTests(FreshMachine machine)
{
    private static readonly string[] Files = ["appsettings.json", "Program.cs", "Shop.csproj"];

    [Fact(Timeout = 300_000)]
    public async Task A_team_installs_the_command_and_sets_up_its_service_with_it()
    {
        var root = machine.Folder("ToolShop");
        var folder = Directory.CreateDirectory(Path.Combine(root, "Shop")).FullName;
        (await machine.Cli.RunAsync(root, "git", "init", "--quiet")).Succeeds();
        Assert.Equal(machine.Version, (await machine.PlatformAsync(root, "--version")).Succeeds().Output.Trim());
        await WriteAsync(folder);

        var unrestored = await machine.PlatformAsync(folder, "doctor");
        Assert.Equal(1, unrestored.ExitCode);
        Assert.Contains("dotnet restore", unrestored.Output, StringComparison.Ordinal);
        (await machine.Cli.DotnetAsync(folder, "restore")).Succeeds();

        Assert.Contains("warning: pin: none", (await machine.PlatformAsync(folder, "doctor")).Succeeds().Output, StringComparison.Ordinal);
        (await machine.PlatformAsync(folder, "init")).Succeeds();
        var doctor = (await machine.PlatformAsync(folder, "doctor")).Succeeds();
        Assert.DoesNotContain("warning:", doctor.Output, StringComparison.Ordinal);
        Assert.Contains($"ok: package: PlatformSdk.Hosting {machine.Version}", doctor.Output, StringComparison.Ordinal);
        (await machine.Cli.DotnetAsync(folder, "build", "--no-restore", "-warnaserror")).SucceedsCleanly();

        var explained = (await machine.PlatformAsync(folder, "explain", "Health:CacheDuration")).Succeeds();
        Assert.Contains("In effect: 00:00:07", explained.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json: 00:00:07 (appsettings.json:1)", explained.Output, StringComparison.Ordinal);
        Assert.Contains("pinned in Shop.csproj:", explained.Output, StringComparison.Ordinal);
        (await machine.PlatformAsync(folder, "status", "--next")).Succeeds();
    }

    [Fact(Timeout = 300_000)]
    public async Task What_the_manifest_says_is_what_the_running_service_reports()
    {
        var folder = machine.Folder("ToolManifest");
        await WriteAsync(folder);
        (await machine.Cli.DotnetAsync(folder, "build")).Succeeds();

        var manifest = Parse((await machine.PlatformAsync(folder, "report", "-o", "manifest.json")).Succeeds(), Path.Combine(folder, "manifest.json"));
        var run = Parse((await machine.Cli.DotnetAsync(folder, "run", "--no-build", "--no-launch-profile", "--", "--Platform:StartupReport:Path=report.json", "--urls=http://127.0.0.1:0")).Succeeds(), Path.Combine(folder, "report.json"));

        var expected = run.GetProperty("defaults").EnumerateArray().ToDictionary(one => Text(one, "id"), one => (Text(one, "state"), Text(one, "origin"), Text(one, "owner"), Overridden(one)));
        var actual = manifest.GetProperty("entries").EnumerateArray().Where(one => Text(one, "kind") == "default").ToDictionary(one => Text(one, "id"), one => (Text(one, "state"), Text(one, "origin"), Text(one, "owner"), Overridden(one)));
        Assert.Equal(expected.OrderBy(one => one.Key, StringComparer.Ordinal), actual.OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(("off", "Platform:Health:CacheDuration=appsettings.json"), (actual["TelemetryHealth"].Item1, actual["Health"].Item4));

        var explained = (await machine.PlatformAsync(folder, "explain", "StartupReport", "--report", "report.json")).Succeeds();
        Assert.Contains("a real run", explained.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 300_000)]
    public async Task The_command_explains_a_service_that_still_has_the_first_release()
    {
        var folder = machine.Folder("ToolFirstRelease");
        await WriteAsync(folder, "0.1.0");
        var released = Path.Combine(FreshMachine.Repository, "tests", "Package.Tests", "Released");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="released" value="{released}" /></packageSources><packageSourceMapping><packageSource key="released"><package pattern="PlatformSdk*" /></packageSource></packageSourceMapping></configuration>""",
            TestContext.Current.CancellationToken);
        (await machine.Cli.DotnetAsync(folder, "restore")).Succeeds();

        var explained = (await machine.PlatformAsync(folder, "explain", "Health")).Succeeds();
        Assert.Contains("In Shop (Production)", explained.Output, StringComparison.Ordinal);
        Assert.Contains("The restored package is 0.1.0", explained.Output, StringComparison.Ordinal);
        Assert.Contains("warning: tool:", (await machine.PlatformAsync(folder, "doctor")).Succeeds().Output, StringComparison.Ordinal);
    }

    private async Task WriteAsync(string folder, string? version = null)
    {
        string[] contents =
        [
            """{ "Platform": { "Health": { "CacheDuration": "00:00:07" }, "TelemetryHealth": { "Enabled": false } } }""",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatformDefaults();
            var app = builder.Build();
            app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);
            app.Run();
            """,
            ServiceSources.Web("").Replace("$(PackedVersion)", version ?? machine.Version, StringComparison.Ordinal),
        ];
        foreach (var (file, content) in Files.Zip(contents))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), content, TestContext.Current.CancellationToken);
        }
    }

    private static JsonElement Parse(CliResult result, string file)
    {
        Assert.True(File.Exists(file), result.Output);
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }

    private static string Overridden(JsonElement entry) => string.Join(" ", entry.GetProperty("overrides").EnumerateArray()
        .Select(one => $"{Text(one, "key")}={Text(one, "origin")}")
        .Where(one => !one.StartsWith("Platform:StartupReport:Path=", StringComparison.Ordinal)));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
