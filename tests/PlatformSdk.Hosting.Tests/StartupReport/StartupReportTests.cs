using System.Text.Json;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting.Tests.Hosts;

namespace PlatformSdk.Hosting.Tests.StartupReport;

public sealed class StartupReportTests
{
    [Fact]
    public async Task Says_in_one_line_what_is_on()
    {
        var lines = await RunAsync(("Platform:StartupReport:Path", null));

        var line = Assert.Single(lines.All, line => line.Category == "PlatformSdk" && line.Level == LogLevel.Information);
        Assert.Matches(@"^PlatformSdk \d+\.\d+\.\d+, baseline 2026\.1: \d+ on, 0 overridden, 0 off, 0 held\.$", line.Message);
    }

    [Fact]
    public async Task Writes_the_report_as_json()
    {
        var folder = Directory.CreateTempSubdirectory("platformsdk-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.json");
            await RunAsync(("Platform:StartupReport:Path", file));

            using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var entry = report.RootElement.GetProperty("defaults").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "StartupReport");
            Assert.Equal(1, report.RootElement.GetProperty("version").GetInt32());
            Assert.Equal("on", entry.GetProperty("state").GetString());
            Assert.Equal("platform-experience", entry.GetProperty("owner").GetString());
            Assert.Equal("in-memory configuration", entry.GetProperty("overrides")[0].GetProperty("origin").GetString());
            Assert.DoesNotContain(file, report.RootElement.GetRawText(), StringComparison.Ordinal);
            Assert.Single(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_a_warning()
    {
        var lines = await RunAsync(("Platform:StartupReport:Path", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "report.json")));

        Assert.Contains(lines.All, line => line.Level == LogLevel.Warning && line.Message.Contains("Platform:StartupReport:Path", StringComparison.Ordinal));
    }

    private static async Task<LogLines> RunAsync(params (string, string?)[] settings)
    {
        var lines = new LogLines();
        var builder = TestHost.Builder(settings);
        builder.Logging.AddProvider(lines);
        PlatformDefaults.Apply(builder, TestHost.App);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        return lines;
    }
}
