using System.Text.Json;

namespace Package.Tests;

[Collection(nameof(Services))]
public sealed class ServiceTests(Services services)
{
    private const int Deadline = 120_000;

    [Fact]
    public void Builds_with_one_complaint_which_is_the_missing_pin()
    {
        services.Build.Succeeds();
        var complaint = Assert.Single(services.Build.Complaints);
        Assert.Contains("warning PLAT5002", complaint, StringComparison.Ordinal);
        Assert.Contains("Unpinned.csproj", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Orders", true)]
    [InlineData("Billing", true)]
    [InlineData("Unpinned", true)]
    [InlineData("Worker", true)]
    [InlineData("Orders.Client", false)]
    [InlineData("Orders.Tests", false)]
    [InlineData("Tool", false)]
    public void Gives_each_service_its_call_and_nothing_that_references_one_a_copy(string project, bool isService)
    {
        services.Build.Succeeds();
        Assert.Equal(isService, EmittedCall.IsIn(Path.Combine(services.Output(project), project + ".dll")));
    }

    [Fact(Timeout = Deadline)]
    public async Task Two_services_in_one_test_process_keep_their_own_pins()
    {
        services.Build.Succeeds();
        var result = await services.Cli.DotnetAsync(Path.Combine(services.Root, "Orders.Tests"), "test", "--no-build");
        Assert.Contains("Passed:     1", result.Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline)]
    public async Task Runs_under_dotnet_run()
    {
        services.Build.Succeeds();
        await using var orders = await StartAsync("Orders", ["run", "--no-build", "--no-launch-profile"]);
        await AnswersAsync(orders, "Orders", "2026.1");
    }

    [Fact(Timeout = Deadline)]
    public async Task An_application_that_renames_itself_keeps_its_pin()
    {
        services.Build.Succeeds();
        await using var billing = await StartAsync("Billing", [Path.Combine(services.Output("Billing"), "Billing.dll"), "--applicationName", "Renamed.Altogether"]);
        await AnswersAsync(billing, "Billing", "preview");
    }

    [Fact(Timeout = Deadline)]
    public async Task Without_a_pin_runs_under_the_oldest_baseline()
    {
        services.Build.Succeeds();
        await using var unpinned = await StartAsync("Unpinned", [Path.Combine(services.Output("Unpinned"), "Unpinned.dll")]);
        await AnswersAsync(unpinned, "Unpinned", "2026.1");
    }

    [Fact(Timeout = Deadline)]
    public async Task A_setting_of_an_organisation_arrives_with_every_character()
    {
        services.Build.Succeeds();
        await using var orders = await StartAsync("Orders", [Path.Combine(services.Output("Orders"), "Orders.dll")]);
        using var report = JsonDocument.Parse(await orders.Client.GetStringAsync("/report", TestContext.Current.CancellationToken));
        Assert.Equal("Orders", report.RootElement.GetProperty("service").GetString());
        Assert.Contains("Contoso.Platform", report.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(services.Root, "Orders", "Grüße ; #1 (a=b|c).json")), orders.Output);
    }

    [Fact(Timeout = Deadline)]
    public async Task A_worker_needs_no_web_runtime()
    {
        services.Build.Succeeds();
        var runtime = await File.ReadAllTextAsync(Path.Combine(services.Output("Worker"), "Worker.runtimeconfig.json"), TestContext.Current.CancellationToken);
        Assert.Contains("Microsoft.NETCore.App", runtime, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.AspNetCore.App", runtime, StringComparison.Ordinal);
        var run = await services.Cli.DotnetAsync(Path.Combine(services.Root, "Worker"), Path.Combine(services.Output("Worker"), "Worker.dll"));
        Assert.Contains("\"baseline\": \"2026.1\"", run.Succeeds().Output, StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(RunningService service, string name, string baseline)
    {
        using var answer = await service.Client.GetAsync("/report", TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(name, report.RootElement.GetProperty("service").GetString());
        Assert.Equal(baseline, report.RootElement.GetProperty("baseline").GetString());
        ApiHeaders.AreOn(answer.Headers);
    }

    private Task<RunningService> StartAsync(string project, string[] arguments) =>
        RunningService.StartAsync(services.Cli, Path.Combine(services.Root, project), "dotnet", arguments);
}
