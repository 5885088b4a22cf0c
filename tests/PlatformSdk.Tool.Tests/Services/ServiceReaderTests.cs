namespace PlatformSdk.Tool.Tests.Services;

public sealed class ServiceReaderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<PackageReference Include='PlatformSdk' Version='0.2.0' />", "is not restored")]
    [InlineData("", "does not reference PlatformSdk")]
    public async Task Says_what_a_project_without_the_packages_is_not_told(string reference, string note)
    {
        _folder.Write("Shop.csproj", $"<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{reference}</ItemGroup></Project>");
        var run = await ToolRun.InAsync(_folder.Path, "explain", "Health");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(note, run.Output, StringComparison.Ordinal);
        Assert.Contains("no pin", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_pin_is_not_supported()
    {
        using var service = new Service("2027.1");
        var run = await service.RunAsync("explain", "Health");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PLAT9001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_the_pin_where_the_project_inherits_it_from()
    {
        using var service = new Service("$(Inherited)");
        service.Root.Write("Directory.Build.props", "<Project>\n<PropertyGroup>\n<Inherited>2026.1</Inherited></PropertyGroup></Project>");
        var run = await service.RunAsync("explain", "Health");
        Assert.Contains("baseline 2026.1: on (pinned in Shop.csproj:4)", run.Output, StringComparison.Ordinal);
        service.Root.Write("Directory.Build.props", "<Project>\n<PropertyGroup>\n<PlatformBaseline>preview</PlatformBaseline></PropertyGroup></Project>");
        service.Write("Shop.csproj", (await File.ReadAllTextAsync(service.Root["Shop/Shop.csproj"], TestContext.Current.CancellationToken)).Replace("<PlatformBaseline>$(Inherited)</PlatformBaseline>", "", StringComparison.Ordinal));
        run = await service.RunAsync("explain", "Health");
        Assert.Contains("baseline preview: on (pinned in ../Directory.Build.props:3)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_that_cannot_be_read_is_not_replaced_by_another()
    {
        using var service = new Service(after: "<PropertyGroup><PlatformCatalogFile>$(MSBuildProjectDirectory)/catalog.json</PlatformCatalogFile></PropertyGroup>");
        service.Write("catalog.json", "{ \"version\": 99, ");
        var run = await service.RunAsync("explain", "Health");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("catalog.json", run.Error, StringComparison.Ordinal);
    }
}
