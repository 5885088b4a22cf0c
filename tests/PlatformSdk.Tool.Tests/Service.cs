using PlatformSdk.Tool.Tests.Catalog;

namespace PlatformSdk.Tool.Tests;

/// <summary>
/// A service of a test's own, in a folder outside of any repository, with the real targets of the package. Nothing has to
/// be restored for them.
/// </summary>
internal sealed class Service : IDisposable
{
    private readonly Folder _folder = new();

    public Service(string baseline = "2026.1", string items = "", string after = "")
    {
        _folder.Write(".git/HEAD", "ref: refs/heads/main");
        _folder.Write("Shop/Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <PlatformBaseline>{baseline}</PlatformBaseline>
                <PlatformAsOf>2026-11-22</PlatformAsOf>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{Clone.PathOf("src/PlatformSdk.Hosting/build/PlatformSdk.Hosting.targets")}" />
              {after}
            </Project>
            """);
    }

    public Folder Root => _folder;

    public string Directory => _folder["Shop"];

    public void Write(string path, string content) => _folder.Write("Shop/" + path, content);

    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(Directory, arguments);

    public void Dispose() => _folder.Dispose();
}
