using System.Net;

namespace Package.Tests;

public sealed class FreshServiceTests(FreshMachine machine)
{
    private const string Call = "builder.AddPlatformDefaults();";

    [Fact(Timeout = 300_000)]
    public async Task One_package_and_one_call_give_a_fresh_service_every_default()
    {
        var folder = machine.Folder("Fresh");
        var program = Path.Combine(folder, "Program.cs");
        var project = Path.Combine(folder, "Fresh.csproj");
        var cancellation = TestContext.Current.CancellationToken;

        (await machine.Cli.DotnetAsync(folder, "new", "web", "--no-restore")).Succeeds();
        (await machine.Cli.DotnetAsync(folder, "add", "package", "PlatformSdk", "--source", machine.Feed)).Succeeds();
        var untouched = await File.ReadAllTextAsync(program, cancellation);
        await File.WriteAllTextAsync(program, untouched.Replace("var app =", Call + Environment.NewLine + "var app =", StringComparison.Ordinal), cancellation);

        Assert.Contains("warning PLAT5002", Assert.Single((await BuildAsync(folder)).Succeeds().Complaints), StringComparison.Ordinal);
        await HasEveryDefaultAsync(folder);

        // Without the call the build says so where the builder is made, and its fix puts it back.
        await File.WriteAllTextAsync(program, untouched, cancellation);
        var complaint = Assert.Single((await BuildAsync(folder)).Fails().Complaints);
        Assert.Contains("Program.cs(1,15): error PLAT5001", complaint, StringComparison.Ordinal);
        await FixAsync(folder, "PLAT5001");
        Assert.Contains(Call, await File.ReadAllTextAsync(program, cancellation), StringComparison.Ordinal);

        // What is left to say is the missing pin, and its fix writes it.
        await FixAsync(folder, "PLAT5002");
        Assert.Contains("<PlatformBaseline>2026.1</PlatformBaseline>", await File.ReadAllTextAsync(project, cancellation), StringComparison.Ordinal);
        (await BuildAsync(folder)).SucceedsCleanly();
    }

    private async Task HasEveryDefaultAsync(string folder)
    {
        await using var service = await RunningService.StartAsync(machine.Cli, folder, "dotnet", ["run", "--no-build", "--no-launch-profile"]);
        using var greeting = await service.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("Hello World!", await greeting.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        ApiHeaders.AreOn(greeting.Headers);
        using var absent = await service.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        ApiHeaders.AreOn(absent.Headers);
        foreach (var probe in (string[])["/health/live", "/health/ready", "/health/startup"])
        {
            using var answer = await service.Client.GetAsync(probe, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            ApiHeaders.AreOn(answer.Headers);
        }
    }

    private Task<CliResult> BuildAsync(string folder) => machine.Cli.DotnetAsync(folder, "build", "--no-restore");

    private async Task FixAsync(string folder, string rule) =>
        (await machine.Cli.DotnetAsync(folder, "format", "analyzers", "--no-restore", "--diagnostics", rule)).Succeeds();
}
