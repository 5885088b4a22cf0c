using PlatformSdk.Analyzers.CodeFixes.Rules.GoldenPath;
using PlatformSdk.Analyzers.Rules.GoldenPath;

namespace PlatformSdk.Analyzers.Tests.Rules.GoldenPath;

public sealed class PinTheBaselineTests
{
    private const string Service = "var builder = WebApplication.CreateBuilder(args); [|builder.AddPlatformDefaults()|]; builder.Build();";
    private const string ProjectFile = "/0/TestProject.csproj";

    [Fact]
    public Task Writes_the_pin_at_the_end_of_the_first_property_group_that_always_applies() => VerifyAsync(
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <!-- <PropertyGroup> -->
          <PropertyGroup Condition="'$(Configuration)' > 'Debug'">
            <DebugType>none</DebugType>
          </PropertyGroup>

          <Target Name="Other">
            <PropertyGroup>
              <Later>true</Later>
            </PropertyGroup>
          </Target>

          <PropertyGroup Label="Shop">
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>

        </Project>
        """,
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <!-- <PropertyGroup> -->
          <PropertyGroup Condition="'$(Configuration)' > 'Debug'">
            <DebugType>none</DebugType>
          </PropertyGroup>

          <Target Name="Other">
            <PropertyGroup>
              <Later>true</Later>
            </PropertyGroup>
          </Target>

          <PropertyGroup Label="Shop">
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <PlatformBaseline>2026.1</PlatformBaseline>
          </PropertyGroup>

        </Project>
        """);

    [Theory]
    [InlineData("<Project>\r\n\t<PropertyGroup>\r\n\t\t<A>1</A>\r\n\t</PropertyGroup>\r\n</Project>\r\n", "<Project>\r\n\t<PropertyGroup>\r\n\t\t<A>1</A>\r\n\t\t<PlatformBaseline>2026.1</PlatformBaseline>\r\n\t</PropertyGroup>\r\n</Project>\r\n")]
    [InlineData("<Project><PropertyGroup><A>1</A></PropertyGroup></Project>", "<Project><PropertyGroup><A>1</A><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup></Project>")]
    [InlineData("<Project>\n    <PropertyGroup>\n    </PropertyGroup>\n</Project>", "<Project>\n    <PropertyGroup>\n        <PlatformBaseline>2026.1</PlatformBaseline>\n    </PropertyGroup>\n</Project>")]
    [InlineData("<Project>\n  <PropertyGroup />\n  <ItemGroup />\n</Project>", "<Project>\n  <PropertyGroup>\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n  <PropertyGroup />\n  <ItemGroup />\n</Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\" />", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" >\n  <PropertyGroup>\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n</Project>")]
    [InlineData("<Project></Project>", "<Project>\n  <PropertyGroup>\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n</Project>")]
    [InlineData("<Project>\n  <PropertyGroup>\n    <PlatformBaseline />\n  </PropertyGroup>\n</Project>", "<Project>\n  <PropertyGroup>\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n</Project>")]
    [InlineData("<Project>\n  <PropertyGroup>\n    <PlatformBaseline></PlatformBaseline>\n  </PropertyGroup>\n</Project>", "<Project>\n  <PropertyGroup>\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n</Project>")]
    [InlineData("<?xml version=\"1.0\"?>\n<Project>\n  <PropertyGroup>\n    <A>a > b</A>\n    <B Condition=\"'1' > '2'\">1</B>\n    <!-- last -->\n  </PropertyGroup>\n</Project>", "<?xml version=\"1.0\"?>\n<Project>\n  <PropertyGroup>\n    <A>a > b</A>\n    <B Condition=\"'1' > '2'\">1</B>\n    <!-- last -->\n    <PlatformBaseline>2026.1</PlatformBaseline>\n  </PropertyGroup>\n</Project>")]
    public Task Keeps_the_format_of_the_project_file(string project, string fixedProject) => VerifyAsync(project, fixedProject);

    [Theory]
    [InlineData("2026.1")]
    [InlineData("preview")]
    public async Task Is_silent_on_a_project_with_a_pin(string baseline)
    {
        var test = Test(Unmarked(Service));
        test.BuildProperties["PlatformBaseline"] = baseline;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("tool")]
    [InlineData("test")]
    [InlineData("library")]
    public async Task Is_silent_where_the_project_is_no_service(string role)
    {
        var test = Test(Unmarked(Service));
        test.BuildProperties["PlatformRole"] = role;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("<Project><PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup></Project>", true)]
    [InlineData("<Project><PropertyGroup><A>1</A></PropertyGroup><PropertyGroup><PlatformBaseline>preview</PlatformBaseline></PropertyGroup></Project>", true)]
    [InlineData("<Project><PropertyGroup Condition=\"'$(A)' == '1'\"><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup><PropertyGroup /></Project>", false)]
    [InlineData("<Project><!-- <PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup> --></Project>", false)]
    public async Task Believes_the_project_file_before_the_build_has_read_it_again(string project, bool isPinned)
    {
        var test = new CSharpAnalyzerTest<PlatformAnalyzer, DefaultVerifier>();
        test.DiagnosticsUnderTest.Add(PinTheBaselineAnalyzer.Id);
        test.BuildProperties.Remove("PlatformBaseline");
        test.TestState.Sources.Add(isPinned ? Unmarked(Service) : Service);
        test.TestState.Sources.Add(("/0/AddPlatformDefaults.g.cs", Platform.GeneratedCall));
        test.TestState.AdditionalReferences.Add(Platform.EntryPointsReference);
        test.TestState.AdditionalFiles.Add((ProjectFile, project));
        await test.RunAsync();
    }

    [Fact]
    public Task Offers_nothing_without_the_project_file() => Test(Service).RunAsync();

    [Fact]
    public async Task Pins_a_project_with_several_calls_once()
    {
        var test = Test("[|WebApplication.CreateBuilder(args).AddPlatformDefaults()|].Build(); [|PlatformDefaultsBuilderExtensions.AddPlatformDefaults(Host.CreateApplicationBuilder())|];");
        test.TestState.AdditionalFiles.Add((ProjectFile, "<Project><PropertyGroup></PropertyGroup></Project>"));
        Expect(test, "<Project><PropertyGroup><PlatformBaseline>2026.1</PlatformBaseline></PropertyGroup></Project>");
        await test.RunAsync();
    }

    private static Task VerifyAsync(string project, string fixedProject)
    {
        var test = Test(Service);
        test.TestState.AdditionalFiles.Add((ProjectFile, project));
        Expect(test, fixedProject);
        return test.RunAsync();
    }

    // The source stays as it is; what was marked in it is no longer reported.
    private static void Expect(RuleTest<PinTheBaselineFix> test, string fixedProject)
    {
        foreach (var (path, content) in test.TestState.Sources)
        {
            test.FixedState.Sources.Add((path, Unmarked(content)));
        }

        test.FixedState.AdditionalFiles.Add((ProjectFile, fixedProject));
    }

    private static string Unmarked(string source) => source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static RuleTest<PinTheBaselineFix> Test(string source)
    {
        var test = new RuleTest<PinTheBaselineFix>();
        test.BuildProperties.Remove("PlatformBaseline");
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(("/0/AddPlatformDefaults.g.cs", Platform.GeneratedCall));
        test.TestState.AdditionalReferences.Add(Platform.EntryPointsReference);
        return test;
    }
}
