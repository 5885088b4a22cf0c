using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting.StartupReport;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.Configuration;

public sealed class ConfigurationCheckTests
{
    [Fact]
    public async Task All_mistakes_come_in_one_report()
    {
        var builder = TestHost.Builder(
            ("Platform:StartupReport:Enabled", "perhaps"),
            ("Platform:StartupReport:Pathh", "report.json"),
            ("Platform:StartUpRepotr:Path", "report.json"));
        PlatformDefaults.Apply(builder, TestHost.App);

        var refusal = await TestHost.RefusalOf(builder);

        Assert.Contains("does not start: 3 configuration mistakes.", refusal, StringComparison.Ordinal);
        Assert.Contains("Platform:StartupReport:Enabled is perhaps.", refusal, StringComparison.Ordinal);
        Assert.Contains("Expected: true or false", refusal, StringComparison.Ordinal);
        Assert.Contains("Did you mean Platform:StartupReport:Path?", refusal, StringComparison.Ordinal);
        Assert.Contains("Did you mean Platform:StartupReport?", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_names_the_file_it_stands_in()
    {
        var folder = Directory.CreateTempSubdirectory("platformsdk-");
        try
        {
            var file = Path.Combine(folder.FullName, "appsettings.json");
            await File.WriteAllTextAsync(file, """{ "Platform": { "StartupReport": { "Enabled": 7 } } }""", TestContext.Current.CancellationToken);
            var builder = TestHost.Builder();
            builder.Configuration.SetBasePath(folder.FullName).AddJsonFile("appsettings.json");
            PlatformDefaults.Apply(builder, TestHost.App);

            Assert.Contains("Source:   appsettings.json", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_mistake_on_the_command_line_names_the_switch()
    {
        var builder = TestHost.Builder();
        builder.Configuration.AddCommandLine(["--Platform:StartupReport:Enabled=no"]);
        PlatformDefaults.Apply(builder, TestHost.App);

        Assert.Contains("Source:   command line --Platform:StartupReport:Enabled", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_environment_names_the_variable()
    {
        const string prefix = "PLATFORMSDK_ORIGIN_TEST_";
        Environment.SetEnvironmentVariable(prefix + "Platform__StartupReport__Enabled", "no");
        try
        {
            var builder = TestHost.Builder();
            builder.Configuration.AddEnvironmentVariables(prefix);
            PlatformDefaults.Apply(builder, TestHost.App);

            Assert.Contains("Source:   environment variable Platform__StartupReport__Enabled", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + "Platform__StartupReport__Enabled", null);
        }
    }

    [Fact]
    public async Task A_value_cannot_write_lines_of_the_report()
    {
        var builder = TestHost.Builder(("Platform:StartupReport:Enabled", "no\n  2. Platform:Forged"));
        PlatformDefaults.Apply(builder, TestHost.App);

        Assert.Contains("Platform:StartupReport:Enabled is no\\u000a  2. Platform:Forged.", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_where_a_section_belongs_says_how_to_switch_off()
    {
        var builder = TestHost.Builder(("Platform:StartupReport", "false"));
        PlatformDefaults.Apply(builder, TestHost.App);

        Assert.Contains("To switch the default off, set Platform:StartupReport:Enabled to false.", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_set_in_code_is_reported_as_code()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, TestHost.App);
        builder.Services.Configure<StartupReportOptions>(options => options.Path = "");

        var refusal = await TestHost.RefusalOf(builder);

        Assert.Contains("Platform:StartupReport:Path is", refusal, StringComparison.Ordinal);
        Assert.Contains("Source:   code", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_switched_off_after_the_call_is_an_error_and_not_ignored()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, TestHost.App);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Platform:StartupReport:Enabled", (string?)"false")]);

        Assert.Contains("Add this source of configuration before the call", await TestHost.RefusalOf(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_name_that_nobody_knows_is_an_error()
    {
        var builder = TestHost.Builder();
        PlatformDefaults.Apply(builder, new() { Assembly = typeof(TestHost).Assembly, Baseline = "2026.1", Adopted = ["StartupReprot", "PLAT1001"] });

        var refusal = await TestHost.RefusalOf(builder);

        Assert.Contains("PlatformAdopt is StartupReprot.", refusal, StringComparison.Ordinal);
        Assert.Contains("Did you mean StartupReport?", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("PLAT1001", refusal, StringComparison.Ordinal);
    }
}
