using System.Text.RegularExpressions;

namespace Package.Tests;

public sealed class GuardrailTests(FreshMachine machine)
{
    [Fact(Timeout = 240_000)]
    public async Task An_analyzer_that_cannot_be_loaded_stops_the_build()
    {
        var folder = await ProjectAsync("Unguarded", """<Analyzer Include="broken.dll" />""", "return;");
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.dll"), "no assembly", TestContext.Current.CancellationToken);
        var build = (await machine.Cli.DotnetAsync(folder, "build")).Fails();
        Assert.Contains("error CS8034", Assert.Single(build.Complaints), StringComparison.Ordinal);
    }

    [Fact(Timeout = 240_000)]
    public async Task An_adopted_rule_is_as_severe_as_the_next_baseline_has_it_and_a_held_one_as_the_previous_had_it()
    {
        var folder = await ProjectAsync("Deviating", """<PlatformAdopt Include="$(Adopted)" /><PlatformHold Include="$(Held)" Waiver="W-0001" />""", """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;

            var builder = Host.CreateApplicationBuilder(args);
            builder.AddPlatformDefaults();
            using var host = builder.Build();
            host.Services.GetRequiredService<ILogger<Program>>().LogInformation($"Started with {args.Length} arguments.");
            """);
        (await machine.Cli.DotnetAsync(folder, "restore")).Succeeds();
        await IsAsync("warning");
        await IsAsync("error", "-p:Adopted=PLAT2002");
        await IsAsync("error", "-p:PlatformBaseline=preview");

        // To hold takes a waiver. This one covers no finding.
        var waivers = Path.Combine(folder, "platform.waivers.json");
        await File.WriteAllTextAsync(waivers, """
            { "waivers": [ { "id": "W-0001", "rule": "PLAT2002", "kind": "migration", "scope": { "project": "Deviating", "path": "elsewhere/**" },
              "reason": "the log store is moved in November", "owner": "team-deviating", "created": "2026-09-01", "expires": "2026-11-15" } ] }
            """, TestContext.Current.CancellationToken);
        await IsAsync("warning", "-p:PlatformBaseline=preview", "-p:Held=PLAT2002", "-p:PlatformAsOf=2026-09-02");
        File.Delete(waivers);

        // As if the rule were in preview in both baselines: off, and a warning where it is adopted.
        var severities = Path.Combine(folder, "severities");
        Directory.CreateDirectory(severities);
        foreach (var file in Directory.GetFiles(Path.Combine(machine.Folder("packages"), "platformsdk.hosting", machine.Version, "severities")))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(severities, Path.GetFileName(file)), Regex.Replace(text, "(?<=PLAT2002.severity = )[a-z]+", "none"), TestContext.Current.CancellationToken);
        }

        var doctored = $"-p:_PlatformSeverities={severities}{Path.DirectorySeparatorChar}";
        (await machine.Cli.DotnetAsync(folder, "build", "--no-restore", doctored)).SucceedsCleanly();
        var adopted = await machine.Cli.DotnetAsync(folder, "build", "--no-restore", doctored, "-p:Adopted=PLAT2002");

        // The analyzers know that it is required in truth, and say that these files make less of it.
        Assert.Contains(adopted.Complaints, line => line.Contains("warning PLAT2002", StringComparison.Ordinal));

        async Task IsAsync(string severity, params string[] pinned)
        {
            var build = await machine.Cli.DotnetAsync(folder, ["build", "--no-restore", .. pinned]);
            Assert.True(build.Complaints.Count == 1 && build.Complaints[0].Contains($"{severity} PLAT2002", StringComparison.Ordinal), $"{string.Join(' ', pinned)}: {build.Output}");
        }
    }

    private async Task<string> ProjectAsync(string name, string items, string program)
    {
        var folder = machine.Folder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <PlatformBaseline>2026.1</PlatformBaseline>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk.Hosting" Version="{machine.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program, TestContext.Current.CancellationToken);
        return folder;
    }
}
