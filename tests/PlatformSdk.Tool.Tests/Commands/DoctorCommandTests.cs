using System.Text.Json;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class DoctorCommandTests
{
    private const string Call = "var builder = WebApplication.CreateBuilder(args);\nbuilder.AddPlatformDefaults();\n";

    [Fact]
    public async Task A_service_in_order_passes_every_check()
    {
        using var service = SampleCatalog.Service("2026.2", "<PlatformHold Include='Health' Waiver='W-0018' />");
        service.Write("Program.cs", Call);
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-12-31"));
        var checks = await ExamineAsync(service, 0);
        Assert.All(checks, check => Assert.Equal("ok", check.Outcome));
        Assert.Equal(
            ["sdk", "package", "tool", "analyzers", "call", "pin", "hold", "waivers", "configuration"], checks.Select(check => check.Name));
        Assert.Contains("ok: hold: Health is held at 2026.1 by W-0018 until 2026-12-31", (await service.RunAsync("doctor")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027.1", "", "", "pin", "PLAT9001")]
    [InlineData("2026.1", "<PlatformAdopt Include='Helth' />", "", "adopt", "Did you mean Health?")]
    [InlineData("2026.2", "<PlatformHold Include='health' Waiver='W-0018' />", "", "hold", "Did you mean Health?")]
    [InlineData("2026.2", "<PlatformHold Include='Health' />", "", "hold", "without a waiver")]
    [InlineData("2026.2", "<PlatformHold Include='Health' Waiver='W-0017' />", "", "hold", "no live waiver of it")]
    [InlineData("2026.1", "", "<PropertyGroup><RunAnalyzers>False</RunAnalyzers></PropertyGroup>", "analyzers", "Remove RunAnalyzers")]
    [InlineData("2026.1", "", "<PropertyGroup><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild></PropertyGroup>", "analyzers", "no guardrail runs")]
    [InlineData("2026.1", "", "<PropertyGroup><NETCoreSdkVersion>9.0.100</NETCoreSdkVersion></PropertyGroup>", "sdk", "Install the .NET SDK 10")]
    public async Task What_is_wrong_with_the_project_is_an_error_with_a_remedy(string baseline, string items, string after, string name, string says)
    {
        using var service = SampleCatalog.Service(baseline, items, after);
        service.Write("Program.cs", Call);
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-12-31"));
        await FindsAsync(service, name, says);
    }

    [Theory]
    [InlineData("{ \"waivers\": [ { \"id\": 1 } ] }", "waivers", "../platform.waivers.json:1")]
    [InlineData("{ \"waivers\": [", "waivers", "no waiver applies")]
    public async Task Waivers_that_cannot_be_read_are_an_error(string content, string name, string says)
    {
        using var service = SampleCatalog.Service();
        service.Write("Program.cs", Call);
        service.Root.Write("platform.waivers.json", content);
        await FindsAsync(service, name, says);
    }

    [Fact]
    public async Task An_ended_waiver_is_an_error_and_one_that_ends_soon_is_a_warning()
    {
        using var service = SampleCatalog.Service();
        service.Write("Program.cs", Call);
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-11-21"));
        await FindsAsync(service, "waivers", "team-shop");
        service.Root.Write("platform.waivers.json", SampleCatalog.Waivers("2026-11-22"));
        Assert.Equal(2, (await ExamineAsync(service, 0)).Count(check => check is { Name: "waivers", Outcome: "warning" }));
    }

    [Fact]
    public async Task A_key_that_no_default_has_is_an_error_with_its_line()
    {
        using var service = SampleCatalog.Service();
        service.Write("Program.cs", Call);
        service.Write("appsettings.json", "{ \"Platform\": {\n \"Health\": { \"CacheDurations\": 1, \"ReadyTags\": [ \"a\" ] } } }");
        await FindsAsync(service, "configuration", "appsettings.json:2");
        await FindsAsync(service, "configuration", "Did you mean Platform:Health:CacheDuration?");
    }

    [Theory]
    [InlineData("// builder.AddPlatformDefaults();\n/* AddPlatformDefaults() */", "warning")]
    [InlineData(Call, "ok")]
    public async Task A_service_without_the_call_is_a_warning(string program, string outcome)
    {
        using var service = SampleCatalog.Service();
        service.Write("Program.cs", program);
        Assert.Equal(outcome, Assert.Single(await ExamineAsync(service, 0), check => check.Name == "call").Outcome);
    }

    [Theory]
    [InlineData("<ItemGroup><PackageReference Include='PlatformSdk' Version='0.2.0' /></ItemGroup>", "dotnet restore")]
    [InlineData("", "dotnet add package PlatformSdk")]
    public async Task A_project_without_the_packages_is_an_error(string reference, string remedy)
    {
        using var folder = new Folder();
        folder.Write("Shop.csproj", $"<Project Sdk='Microsoft.NET.Sdk.Web'><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{reference}</Project>");
        var run = await ToolRun.InAsync(folder.Path, "doctor");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(remedy, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_solution_only_the_projects_that_use_the_packages_are_examined()
    {
        using var service = SampleCatalog.Service();
        service.Write("Program.cs", Call);
        service.Root.Write("Library/Library.csproj", "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        service.Root.Write("All.slnx", "<Solution><Project Path='Shop/Shop.csproj' /><Project Path='Library/Library.csproj' /></Solution>");
        var run = await ToolRun.InAsync(service.Root.Path, "doctor", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Shop", Assert.Single((await AnswerSchema.ValidAsync("doctor", run.Output)).GetProperty("projects").EnumerateArray()).GetProperty("project").GetString());
        service.Root.Write("All.slnx", "<Solution><Project Path='Library/Library.csproj' /><Project Path='Library/Library.csproj' /></Solution>");
        Assert.Equal(3, (await ToolRun.InAsync(service.Root.Path, "doctor")).ExitCode);
    }

    [Fact]
    public async Task A_project_that_msbuild_cannot_evaluate_was_not_measured()
    {
        using var folder = new Folder();
        folder.Write("Shop.csproj", "<Project Sdk='No.Such.Sdk' />");
        var run = await ToolRun.InAsync(folder.Path, "doctor");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("Shop.csproj", run.Error, StringComparison.Ordinal);
    }

    private static async Task FindsAsync(Service service, string name, string says)
    {
        var checks = await ExamineAsync(service, 1);
        Assert.Contains(checks, check => check.Name == name && check.Outcome == "error" && (check.Found + check.Remedy).Contains(says, StringComparison.Ordinal));
        Assert.All(checks, check => Assert.Equal(check.Outcome == "ok", check.Remedy.Length == 0));
        Assert.DoesNotContain(checks, check => check.Outcome == "error" && check.Name != name);
    }

    private static async Task<IReadOnlyList<(string Name, string Outcome, string Found, string Remedy)>> ExamineAsync(Service service, int exitCode)
    {
        var run = await service.RunAsync("doctor", "--json");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        var project = Assert.Single((await AnswerSchema.ValidAsync("doctor", run.Output)).GetProperty("projects").EnumerateArray());
        return
        [
            .. project.GetProperty("checks").EnumerateArray().Select(check =>
                (Text(check, "name"), Text(check, "outcome"), Text(check, "found"), Text(check, "remedy"))),
        ];
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
