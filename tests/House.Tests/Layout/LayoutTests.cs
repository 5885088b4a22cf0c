using System.Text.RegularExpressions;
using House.Tests.Catalog;

namespace House.Tests.Layout;

public sealed partial class LayoutTests
{
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
        "Directory.Packages.props", "LICENSE", "PlatformSdk.sln", "README.md", "analyzers", "benchmarks", "docs",
        "global.json", "nuget.config", "samples", "src", "tests",
    ];

    private static readonly string[] LocalOnly = [".git", ".vs", ".vscode", ".idea", "artifacts"];

    public static TheoryData<string> Rules => [.. CatalogItems.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> Defaults => [.. CatalogItems.Defaults.Select(entry => entry.Id)];

    [Fact]
    public void The_top_level_holds_what_a_newcomer_expects() => Assert.Equal(
        TopLevel.Order(StringComparer.Ordinal),
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)).Except(LocalOnly).Order(StringComparer.Ordinal));

    [Fact]
    public void No_drawer_for_odds_and_ends() => Assert.DoesNotContain(
        CodeFiles(),
        file => file.Split('/').Any(part => OddsAndEnds().IsMatch(Path.GetFileNameWithoutExtension(part))));

    [Fact]
    public void A_library_file_can_be_read_in_one_go() => Assert.DoesNotContain(
        Repository.Files("src", "*.cs").Concat(Repository.Files("analyzers", "*.cs")),
        file => Repository.Read(file).Split('\n').Length > 250);

    [Fact]
    public void The_build_settings_stay_short() => Assert.True(Repository.Read("Directory.Build.props").Split('\n').Length <= 40);

    [Fact]
    public void The_version_stands_in_one_place() => Assert.Equal(
        ["Directory.Build.props"],
        ProjectFiles().Where(file => VersionElement().IsMatch(Repository.Read(file))));

    [Fact]
    public void Package_versions_stand_in_one_place() => Assert.DoesNotContain(
        ProjectFiles(), file => file != "Directory.Packages.props" && PackageVersion().IsMatch(Repository.Read(file)));

    [Fact]
    public void Every_project_is_in_the_solution() => Assert.All(
        Repository.Files(".", "*.csproj"),
        project => Assert.Contains(project.Replace('/', '\\'), Repository.Read("PlatformSdk.sln"), StringComparison.Ordinal));

    [Fact]
    public void Every_project_has_its_lock_file() => Assert.All(
        Repository.Files(".", "*.csproj"),
        project => Assert.True(Repository.Exists(Path.GetDirectoryName(project) + "/packages.lock.json"), project));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_an_analyzer_a_fix_its_tests_and_a_page(string id)
    {
        var analyzer = Assert.Single(Repository.Files("analyzers/PlatformSdk.Analyzers/Rules", "*Analyzer.cs"), file => Repository.Read(file).Contains($"\"{id}\"", StringComparison.Ordinal));
        var stem = analyzer["analyzers/PlatformSdk.Analyzers/".Length..^"Analyzer.cs".Length];
        Assert.True(Repository.Exists($"tests/PlatformSdk.Analyzers.Tests/{stem}Tests.cs"), $"{stem}Tests.cs is missing.");
        var hasFix = CatalogItems.Rules.Single(rule => rule.Id == id).HasFix;
        Assert.Equal(hasFix, Repository.Exists($"analyzers/PlatformSdk.Analyzers.CodeFixes/{stem}Fix.cs"));
        Assert.Contains(id, Repository.Read("analyzers/PlatformSdk.Analyzers/AnalyzerReleases.Unshipped.md") + Repository.Read("analyzers/PlatformSdk.Analyzers/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_default_is_a_folder_with_its_tests(string id)
    {
        var project = Repository.Exists($"src/PlatformSdk/{id}") ? "PlatformSdk" : "PlatformSdk.Hosting";
        Assert.True(Repository.Exists($"src/{project}/{id}/{id}Default.cs"), $"src/{project}/{id}/{id}Default.cs is missing.");
        Assert.True(Repository.Exists($"src/{project}/{id}/{id}Options.cs"), $"src/{project}/{id}/{id}Options.cs is missing.");
        Assert.NotEmpty(Repository.Files($"tests/{project}.Tests/{id}", "*Tests.cs"));
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_default_never_refers_to_another(string id)
    {
        var folder = Repository.Exists($"src/PlatformSdk/{id}") ? $"src/PlatformSdk/{id}" : $"src/PlatformSdk.Hosting/{id}";
        var others = CatalogItems.Defaults.Select(entry => entry.Id).Where(other => other != id);
        Assert.All(Repository.Files(folder, "*.cs"), file => Assert.DoesNotContain(
            others, other => Regex.IsMatch(Repository.Read(file), $@"using PlatformSdk\.(Hosting\.)?{other};")));
    }

    private static IEnumerable<string> CodeFiles() =>
        new[] { "src", "analyzers", "tests", "samples", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.cs"));

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "*.csproj", "*.props", "*.targets" }.SelectMany(pattern => Repository.Files(".", pattern)).Select(file => file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file);

    [GeneratedRegex("(Helpers?|Util(itie)?s?|Commons?|Misc|Manager|Impl)$|^(Extensions|Base)$")]
    private static partial Regex OddsAndEnds();

    [GeneratedRegex("<Version(Prefix|Suffix)?>")]
    private static partial Regex VersionElement();

    [GeneratedRegex("<PackageReference [^>]*Version=|<PackageVersion ")]
    private static partial Regex PackageVersion();
}
