using System.Text;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class PackageContentsTests(FreshMachine machine)
{
    private const string Tool = "PlatformSdk.Tool";

    private const string ToolFolder = "tools/net10.0/any/";

    private static readonly string[] Ids = ["PlatformSdk", "PlatformSdk.Hosting", Tool];

    [Fact]
    public void Packing_the_repository_makes_the_packages_and_their_symbols_and_no_other()
    {
        machine.Packing.SucceedsCleanly();
        Assert.Equal(
            Ids.SelectMany(id => new[] { $"{id}.{machine.Version}.nupkg", $"{id}.{machine.Version}.snupkg" }).Order(StringComparer.Ordinal),
            Directory.GetFiles(machine.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_web_package_holds_its_assembly_alone() => Assert.Equal(
        ["PlatformSdk.nuspec", "README.md", "lib/net10.0/PlatformSdk.dll", "lib/net10.0/PlatformSdk.xml"],
        Package("PlatformSdk").Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_hosting_package_bundles_guardrails_and_pin() => Assert.Equal(
        [
            "PlatformSdk.Hosting.nuspec",
            "README.md",
            "analyzers/dotnet/cs/PlatformSdk.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/PlatformSdk.Analyzers.dll",
            "build/PlatformSdk.Hosting.targets",
            "buildTransitive/PlatformSdk.Hosting.targets",
            "catalog.json",
            "lib/net10.0/PlatformSdk.Hosting.dll",
            "lib/net10.0/PlatformSdk.Hosting.xml",
            "severities/2026.1.globalconfig",
            "severities/preview.globalconfig",
        ],
        Package("PlatformSdk.Hosting").Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_web_package_brings_all_of_exactly_its_own_hosting_package()
    {
        var dependency = Assert.Single(Package("PlatformSdk").Nuspec.Descendants("dependency"));
        Assert.Equal(
            ("PlatformSdk.Hosting", $"[{machine.Version}]", "All"),
            (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value, dependency.Attribute("include")?.Value));
    }

    [Fact]
    public void The_hosting_package_depends_on_nothing_of_the_web_and_on_no_compiler()
    {
        var nuspec = Package("PlatformSdk.Hosting").Nuspec;
        Assert.Empty(nuspec.Descendants("frameworkReference"));
        Assert.All(nuspec.Descendants("dependency").Select(one => one.Attribute("id")!.Value), id =>
            Assert.True(id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || id.StartsWith("OpenTelemetry", StringComparison.Ordinal), id));
    }

    [Fact]
    public void The_tool_package_is_a_tool_and_depends_on_nothing()
    {
        var package = Package(Tool);
        Assert.Equal("DotnetTool", Assert.Single(package.Nuspec.Descendants("packageType")).Attribute("name")?.Value);
        Assert.Empty(package.Nuspec.Descendants("dependency"));
        using var settings = new MemoryStream(package.Files[ToolFolder + "DotnetToolSettings.xml"]);
        var command = Assert.Single(XDocument.Load(settings).Descendants("Command"));
        Assert.Equal(("platform", Tool + ".dll"), (command.Attribute("Name")?.Value, command.Attribute("EntryPoint")?.Value));
        Assert.Contains(ToolFolder + Tool + ".dll", package.Files.Keys);
        Assert.Equal(
            [$"{Tool}.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt"],
            package.Files.Keys.Where(path => !path.StartsWith(ToolFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tool_package_names_every_assembly_of_others_that_it_carries()
    {
        var package = Package(Tool);
        var notices = Encoding.UTF8.GetString(package.Files["THIRD-PARTY-NOTICES.txt"]).ReplaceLineEndings("\n");
        Assert.All(
            package.Files.Keys.Where(path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !name.StartsWith("PlatformSdk", StringComparison.Ordinal)).Distinct(),
            name => Assert.Contains($"\n{name.Replace(".resources", "", StringComparison.Ordinal)}\nCopyright (c) ", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_package_says_who_made_it_and_under_which_licence() => Assert.All(Ids, id =>
    {
        var nuspec = Package(id).Nuspec;
        Assert.Equal((machine.Version, "MIT", "README.md"), (Text(nuspec, "version"), Text(nuspec, "license"), Text(nuspec, "readme")));
        Assert.StartsWith("https://", Text(nuspec, "projectUrl"), StringComparison.Ordinal);
        Assert.StartsWith("https://", nuspec.Element("repository")?.Attribute("url")?.Value, StringComparison.Ordinal);
        Assert.Contains($"{(id == Tool ? "dotnet tool install" : "dotnet add package")} {id}", Encoding.UTF8.GetString(Package(id).Files["README.md"]), StringComparison.Ordinal);
    });

    [Fact]
    public void Nothing_in_a_package_names_a_path_of_the_machine() => Assert.All(Directory.GetFiles(machine.Feed), path =>
    {
        var package = new PackedFile(path);
        Assert.All(package.Files, file =>
            Assert.False(Encoding.Latin1.GetString(file.Value).Contains(FreshMachine.Repository, StringComparison.Ordinal), file.Key));
        var symbols = package.Files.Where(file => file.Key.EndsWith(".pdb", StringComparison.Ordinal)).SelectMany(file => PackedFile.SourcePaths(file.Value));
        var embedded = package.Files.Where(file => file.Key.StartsWith("analyzers/", StringComparison.Ordinal)).SelectMany(file => PackedFile.EmbeddedSourcePaths(file.Value));
        Assert.All(symbols.Concat(embedded), source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
        Assert.True(path.EndsWith(".nupkg", StringComparison.Ordinal) || symbols.Any(), path);
    });

    [Fact(Timeout = 240_000)]
    public async Task Packing_twice_gives_the_same_bytes()
    {
        var again = machine.Folder("packed-again");
        await machine.PackAsync(again, rebuild: true);
        foreach (var path in Directory.GetFiles(machine.Feed))
        {
            var first = new PackedFile(path).Files;
            var second = new PackedFile(Path.Combine(again, Path.GetFileName(path))).Files;
            Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
            Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
        }
    }

    private static string? Text(XElement nuspec, string element) => nuspec.Element(element)?.Value;

    private PackedFile Package(string id) => new(Path.Combine(machine.Feed, $"{id}.{machine.Version}.nupkg"));
}
