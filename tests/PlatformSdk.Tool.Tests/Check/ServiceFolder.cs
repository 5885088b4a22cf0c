namespace PlatformSdk.Tool.Tests.Check;

/// <summary>
/// A folder with projects that take part in the platform as from its package: the analyzers that were built here, and the
/// package's targets. No package is restored.
/// </summary>
internal sealed class ServiceFolder : IDisposable
{
    private readonly Folder _folder = new();

    public ServiceFolder()
    {
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <PlatformBaseline>2026.1</PlatformBaseline>
                <UsesPlatform>true</UsesPlatform>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "analyzers", "PlatformSdk.Analyzers.dll")}" Condition="'$(UsesPlatform)' == 'true'" />
              </ItemGroup>
              <Import Project="{Path.Combine(Folder.Repository, "src", "PlatformSdk.Hosting", "build", "PlatformSdk.Hosting.targets")}" Condition="'$(UsesPlatform)' == 'true' and '$(WithoutTargets)' != 'true'" />
            </Project>
            """);
        Write(".editorconfig", "root = true\n");
    }

    public string Root => _folder.Path;

    public string this[string path] => _folder[path];

    public string Write(string path, string content) => _folder.Write(path, content);

    public string Read(string path) => _folder.Read(path);

    /// <summary>Adds a library.</summary>
    /// <param name="name">Its name and its folder.</param>
    /// <param name="source">Its one source.</param>
    /// <param name="properties">Properties, as elements.</param>
    /// <param name="items">Items and targets, as elements.</param>
    /// <param name="framework">The property that says what it targets.</param>
    public string Project(string name, string source, string properties = "", string items = "", string framework = "<TargetFramework>net10.0</TargetFramework>")
    {
        Write($"{name}/{name}.cs", source);
        return Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{framework}{properties}</PropertyGroup>
              {items}
            </Project>
            """);
    }

    /// <summary>Runs the command here, with the build servers switched off that would outlive the test.</summary>
    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.WithAsync(
        environment => environment with { Directory = Root, Variables = new Dictionary<string, string>(environment.Variables) { ["UseSharedCompilation"] = "false" } },
        arguments);

    public void Dispose() => _folder.Dispose();
}
