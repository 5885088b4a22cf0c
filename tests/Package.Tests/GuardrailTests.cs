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
