using System.Text;

namespace Package.Tests;

/// <summary>The projects of <see cref="Silences"/>, restored and built once.</summary>
public sealed class SilencedServices(FreshMachine machine) : IAsyncLifetime
{
    internal CliResult Build { get; private set; } = new("", 0, "");

    public async ValueTask InitializeAsync()
    {
        var root = machine.Folder("silenced");
        foreach (var silence in Silences.All)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, silence.Name)).FullName;
            await WriteAsync(folder, silence.Name + ".csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <PlatformBaseline>2026.1</PlatformBaseline>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="PlatformSdk.Hosting" Version="{machine.Version}"{silence.Assets}/></ItemGroup>
                  {silence.ProjectLines}
                </Project>
                """);
            await WriteAsync(folder, "Client.cs", $$"""
                {{silence.Before}}
                public class Client
                {
                    {{silence.OnMember}}
                    public System.Net.Http.HttpClientHandler Make() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
                }

                """);
            foreach (var (name, content) in silence.Files)
            {
                await WriteAsync(folder, name, content);
            }
        }

        await WriteAsync(root, "Silenced.slnx", ServiceSources.Solution(Silences.All.Select(silence => $"{silence.Name}/{silence.Name}.csproj")));
        Build = await machine.Cli.DotnetAsync(root, "build", "Silenced.slnx");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task WriteAsync(string folder, string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), content, new UTF8Encoding(false), TestContext.Current.CancellationToken);
}
