namespace Package.Tests;

/// <summary>An organisation's services, each as its own team wrote it; restored once and built once for all tests that look at them.</summary>
[CollectionDefinition(nameof(Services))]
public sealed class Services(FreshMachine machine) : IAsyncLifetime, ICollectionFixture<Services>
{
    internal Cli Cli => machine.Cli;

    internal string Root => machine.Folder("services");

    /// <summary>What the one build of all of them said.</summary>
    internal CliResult Build { get; private set; } = new("", 0, "");

    public async ValueTask InitializeAsync()
    {
        foreach (var (path, content) in ServiceSources.Files)
        {
            await WriteAsync(path, content);
        }

        await WriteAsync("Services.slnx", ServiceSources.Solution(ServiceSources.Files.Select(file => file.Path).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))));
        Build = await Cli.DotnetAsync(Root, "build", "Services.slnx");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal string Output(string project) => Path.Combine(Root, project, "bin", "Debug", "net10.0");

    internal async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content.Replace("$(PackedVersion)", machine.Version, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
