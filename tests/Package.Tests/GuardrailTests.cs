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
        var folder = await ProjectAsync("Deviating", """<PlatformAdopt Include="$(Adopted)" /><PlatformHold Include="$(Held)" />""", """
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
        await IsAsync("warning", "-p:PlatformBaseline=preview", "-p:Held=PLAT2002");

        async Task IsAsync(string severity, params string[] pinned)
        {
            var build = await machine.Cli.DotnetAsync(folder, ["build", "--no-restore", .. pinned]);
            Assert.Contains($"{severity} PLAT2002", Assert.Single(build.Complaints), StringComparison.Ordinal);
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
