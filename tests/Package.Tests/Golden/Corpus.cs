using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OtlpReceiver;

namespace Package.Tests.Golden;

/// <summary>
/// One service, built with the packed packages under each baseline and with the released ones under the first, and run
/// once each under the eyes of a client and of a collector.
/// </summary>
[CollectionDefinition(nameof(Corpus))]
public sealed class Corpus(FreshMachine machine) : IAsyncLifetime, ICollectionFixture<Corpus>
{
    private const string Released = "0.1.0";

    private readonly Dictionary<string, Behaviour> behaviours = new(StringComparer.Ordinal);

    internal Behaviour this[string variant] => behaviours[variant];

    internal string Root => machine.Folder("golden");

    internal Cli Cli => machine.Cli;

    internal string Version => machine.Version;

    public async ValueTask InitializeAsync()
    {
        Variant[] variants = [new("2026.1", "2026.1", machine.Version), new("preview", "preview", machine.Version), new("released", "2026.1", Released)];
        foreach (var variant in variants)
        {
            await WriteAsync(variant.Project, "Service", variant, "Corpus");
            await WriteAsync(variant.MistakesProject, "Mistakes", variant, "Mistakes");
        }

        foreach (var (path, content) in WrapperSources.Files(machine.Version, Released))
        {
            await WriteAsync(path, content);
        }

        await WriteAsync("Golden.slnx", ServiceSources.Solution([.. variants.SelectMany(one => new[] { one.Project, one.MistakesProject }), .. WrapperSources.Projects]));

        // The mistakes are errors; the other projects are built all the same.
        var build = await Cli.DotnetAsync(Root, "build", "Golden.slnx");
        var ran = await Task.WhenAll(variants.Select(variant => ObserveAsync(variant, build)));
        foreach (var (variant, behaviour) in variants.Zip(ran))
        {
            behaviours.Add(variant.Name, behaviour);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal string Assembly(string project, string name) => Path.Combine(Root, Path.GetDirectoryName(project)!, "bin", "Debug", "net10.0", name + ".dll");

    private async Task<Behaviour> ObserveAsync(Variant variant, CliResult build)
    {
        var folder = Path.Combine(Root, Path.GetDirectoryName(variant.Project)!);
        var service = Assembly(variant.Project, "Corpus");
        Assert.True(File.Exists(service), build.Output);
        var management = FreePort();
        await using var receiver = await Receiver.StartAsync(TestContext.Current.CancellationToken);
        await using var running = await RunningService.StartAsync(
            Cli,
            folder,
            "dotnet",
            [service],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.HttpEndpoint.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("Platform__Management__Port", management.ToString(CultureInfo.InvariantCulture)));
        var port = running.Client.BaseAddress!.Port;
        var report = await running.Client.GetStringAsync("/report", TestContext.Current.CancellationToken);
        var http = await CorpusConversation.HoldAsync(port, management);
        await running.EndedAsync();
        Assert.Empty(receiver.Malformed);

        var placeholders = new Placeholders(
            ($":{port}", ":port"), ($":{management}", ":management"), ($":{receiver.HttpEndpoint.Port}", ":collector"), (folder, "folder"));
        return new Behaviour(
            SarifFindings.Read(Path.Combine(Root, Path.GetDirectoryName(variant.MistakesProject)!, "findings.sarif")),
            placeholders.Apply(http),
            placeholders.Apply(TelemetryTranscript.Of(receiver)),
            placeholders.Apply(report.ReplaceLineEndings("\n") + "\n"));
    }

    private async Task WriteAsync(string project, string sources, Variant variant, string name)
    {
        await WriteAsync(project, ServiceSources.Web($"""
              <PropertyGroup>
                <PlatformBaseline>{variant.Baseline}</PlatformBaseline>
                <AssemblyName>{name}</AssemblyName>
                <Version>3.2.1</Version>
                <IncludeSourceRevisionInInformationalVersion>false</IncludeSourceRevisionInInformationalVersion>
                <ErrorLog>$(MSBuildProjectDirectory)/findings.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup><PlatformSetting Include="Health:CacheDuration" Value="00:01:00" Layer="Contoso.Platform" /></ItemGroup>
            """).Replace("$(PackedVersion)", variant.PackageVersion, StringComparison.Ordinal));
        foreach (var source in Directory.GetFiles(Path.Combine(GoldenFiles.Folder, "Corpus", sources)))
        {
            await WriteAsync(Path.Combine(Path.GetDirectoryName(project)!, Path.GetFileName(source)), await File.ReadAllTextAsync(source));
        }
    }

    private async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
    }

    /// <summary>A port that nobody listens on, below those that the system gives to outgoing connections.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Any, port);
                listener.Start();
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }
}
