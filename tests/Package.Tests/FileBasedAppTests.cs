namespace Package.Tests;

public sealed class FileBasedAppTests(FreshMachine machine)
{
    [Fact(Timeout = 240_000)]
    public async Task Gives_an_app_without_a_project_file_the_call_and_its_pin()
    {
        var folder = machine.Folder("file-based");
        await using (var app = await RunAsync(folder, "preview"))
        {
            using var answer = await app.Client.GetAsync("/", TestContext.Current.CancellationToken);
            Assert.Equal("preview", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            ApiHeaders.AreOn(answer.Headers);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(folder, "2026.01"));
        Assert.Contains("app.cs : error PLAT9001: PlatformBaseline is '2026.01'", refused.Message, StringComparison.Ordinal);
    }

    private async Task<RunningService> RunAsync(string folder, string pin)
    {
        // Native compilation is the default of such an app's publishing; this test does not publish, and its compiler may not be at hand.
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), $"""
            #:sdk Microsoft.NET.Sdk.Web
            #:package PlatformSdk@{machine.Version}
            #:property PlatformBaseline={pin}
            #:property PublishAot=false

            using PlatformSdk.Hosting.StartupReport;

            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatformDefaults();
            var app = builder.Build();
            app.MapGet("/", (PlatformReport report) => report.Baseline);
            app.Run();
            """, TestContext.Current.CancellationToken);
        return await RunningService.StartAsync(machine.Cli, folder, "dotnet", ["run", "app.cs"]);
    }
}
