using System.Text.RegularExpressions;
using Package.Tests;

[assembly: AssemblyFixture(typeof(FreshMachine))]

namespace Package.Tests;

/// <summary>
/// A folder outside the repository that stands for a machine with the SDK on it and the packages, packed from here, on a
/// feed. Its package cache is its own: a repacked version is never taken for the one that was restored before.
/// </summary>
public sealed partial class FreshMachine : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("platformsdk-");
    private readonly Lazy<Task<string>> installation;
    private Cli maintainer = new(new Dictionary<string, string>());

    /// <summary>The version all packages have.</summary>
    public string Version { get; private set; } = "";

    internal static string Repository { get; } = FindRepository();

    internal string Feed => Folder("feed");

    /// <summary>What packing said.</summary>
    internal CliResult Packing { get; private set; } = new("", 0, "");

    internal Cli Cli { get; private set; } = new(new Dictionary<string, string>());

    public FreshMachine() => installation = new(InstallAsync);

    public async ValueTask InitializeAsync()
    {
        var quiet = new Dictionary<string, string>
        {
            // Build servers would outlive the test run, and their temporary files too.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
            ["TMPDIR"] = Folder("tmp"),
            // The advisory database is a network service.
            ["NuGetAudit"] = "false",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
        maintainer = new Cli(quiet);
        Packing = await PackAsync(Feed);
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, "PlatformSdk.Hosting.*.nupkg").Single())["PlatformSdk.Hosting.".Length..];
        LinkRestoredPackages(await GlobalPackagesAsync());
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "nuget.config"), await NuGetConfigAsync());
        Cli = new Cli(new Dictionary<string, string>(quiet) { ["NUGET_PACKAGES"] = Folder("packages") });
    }

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A folder of this machine, empty at first.</summary>
    internal string Folder(string name) => root.CreateSubdirectory(name).FullName;

    /// <summary>Builds anew, packs the whole repository as its maintainers do, and puts what comes out into a folder.</summary>
    internal async Task<CliResult> PackAsync(string feed, bool rebuild = false)
    {
        foreach (var project in (string[])["src/PlatformSdk", "src/PlatformSdk.Tool"])
        {
            (await maintainer.DotnetAsync(Repository, ["build", project, "-c", "Release", "-v", "q", .. rebuild ? ["--no-incremental"] : Array.Empty<string>()])).SucceedsCleanly();
        }

        return (await maintainer.DotnetAsync(Repository, "pack", "PlatformSdk.sln", "-c", "Release", "--no-build", "-o", feed)).Succeeds();
    }

    /// <summary>Runs the command <c>platform</c>, which is installed from the feed when it is first needed.</summary>
    internal async Task<CliResult> PlatformAsync(string folder, params string[] arguments) =>
        await Cli.RunAsync(folder, Path.Combine(await installation.Value, "platform"), arguments);

    private async Task<string> InstallAsync()
    {
        var tools = Folder("tools");
        (await Cli.DotnetAsync(root.FullName, "tool", "install", "PlatformSdk.Tool", "--tool-path", tools, "--version", Version)).Succeeds();
        return tools;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlatformSdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        }

        return folder.FullName;
    }

    private async Task<string> GlobalPackagesAsync()
    {
        var answer = (await maintainer.DotnetAsync(Repository, "nuget", "locals", "global-packages", "--list")).Succeeds();
        return answer.Output[(answer.Output.IndexOf("global-packages:", StringComparison.Ordinal) + "global-packages:".Length)..].Trim();
    }

    /// <summary>Whatever was restored before is at hand without a network, except for an earlier copy of what is under test.</summary>
    private void LinkRestoredPackages(string globalPackages)
    {
        var restored = Folder("restored");
        foreach (var package in Directory.GetDirectories(globalPackages).Where(path => !Path.GetFileName(path).StartsWith("platformsdk", StringComparison.Ordinal)))
        {
            Directory.CreateSymbolicLink(Path.Combine(restored, Path.GetFileName(package)), package);
        }
    }

    /// <summary>Adds the feed, and what was released, to the sources that the machine has, whatever they are; only these two are asked for our packages.</summary>
    private async Task<string> NuGetConfigAsync()
    {
        var sources = SourceName().Matches((await maintainer.DotnetAsync(root.FullName, "nuget", "list", "source")).Succeeds().Output);
        return $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
                <add key="released" value="{Path.Combine(Repository, "tests", "Package.Tests", "Released")}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="restored" value="{Folder("restored")}" />
              </fallbackPackageFolders>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="PlatformSdk*" /></packageSource>
                <packageSource key="released"><package pattern="PlatformSdk*" /></packageSource>
                {string.Join("\n    ", sources.Select(source => $"""<packageSource key="{source.Groups[1].Value}"><package pattern="*" /></packageSource>"""))}
              </packageSourceMapping>
            </configuration>
            """;
    }

    [GeneratedRegex(@"^\s*[0-9]+\.\s+(\S.*?) \[", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SourceName();
}
