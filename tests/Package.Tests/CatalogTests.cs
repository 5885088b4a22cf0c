namespace Package.Tests;

public sealed class CatalogTests(FreshMachine machine)
{
    [Fact(Timeout = 240_000)]
    public async Task A_build_knows_the_catalogue_of_the_version_it_uses()
    {
        var folder = machine.Folder("Catalogued");
        await File.WriteAllTextAsync(Path.Combine(folder, "Catalogued.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk" Version="{machine.Version}" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        (await machine.Cli.DotnetAsync(folder, "restore")).Succeeds();

        var file = (await machine.Cli.DotnetAsync(folder, "build", "-getProperty:PlatformCatalogFile")).Succeeds().Output.Trim();

        Assert.EndsWith(Path.Combine("platformsdk.hosting", machine.Version, "catalog.json"), file, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(FreshMachine.Repository, "docs", "catalog.json"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 240_000)]
    public async Task A_build_of_the_repository_knows_the_catalogue_in_the_docs() => Assert.Equal(
        Path.Combine(FreshMachine.Repository, "docs", "catalog.json"),
        (await machine.Cli.DotnetAsync(Path.Combine(FreshMachine.Repository, "samples", "Orders.Worker"), "build", "-getProperty:PlatformCatalogFile")).Succeeds().Output.Trim());
}
