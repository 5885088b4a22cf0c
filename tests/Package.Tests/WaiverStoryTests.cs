using System.Globalization;
using System.Text.Json;

namespace Package.Tests;

/// <summary>The life of a waiver in a fresh service, from the editor to the command that removes it.</summary>
public sealed class WaiverStoryTests(FreshMachine machine)
{
    private const string Violation = """
        using var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

        """;

    [Fact(Timeout = 300_000)]
    public async Task A_violation_is_waived_in_the_editor_ends_is_fixed_and_pruned()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = await ServiceAsync();
        var program = Path.Combine(folder, "Program.cs");
        var waivers = Path.Combine(folder, "platform.waivers.json");

        // A build error, which the editor shows at the same place without a build.
        var error = Assert.Single((await BuildAsync(folder, "2026-06-01")).Fails().Complaints);
        Assert.Contains("Program.cs(4,53): error PLAT1001", error, StringComparison.Ordinal);
        using (var editor = await Editor.OpenAsync(machine.Cli, folder, "Callback", "-p:PlatformAsOf=2026-06-01"))
        {
            var finding = Assert.Single(await editor.DiagnosticsAsync(cancellation));
            Assert.Equal(("PLAT1001", 3), (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line));
            var actions = await editor.ActionsAsync(finding, cancellation);
            Assert.Equal(["Remove the callback", "Waive PLAT1001 here until 2026-08-30…"], actions.Select(action => action.Title).Order(StringComparer.Ordinal));
            await editor.ApplyAsync(actions.Single(action => action.Title.StartsWith("Waive", StringComparison.Ordinal)), cancellation);
        }

        // It passes, and its log says what is suppressed and why.
        var log = Path.Combine(folder, "callback.sarif");
        (await BuildAsync(folder, "2026-06-01", $"-p:ErrorLog={log}%2Cversion=2.1")).SucceedsCleanly();
        using (var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(log, cancellation)))
        {
            var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "PLAT1001");
            var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
            Assert.Contains("PLATW1001", suppression.ToString(), StringComparison.Ordinal);
            Assert.Contains("Waived in platform.waivers.json", suppression.ToString(), StringComparison.Ordinal);
        }

        // Announced for thirty days, valid through the last one.
        Assert.Contains("warning PLAT9006", Assert.Single((await BuildAsync(folder, "2026-08-30")).Succeeds().Complaints), StringComparison.Ordinal);

        // Ended: the finding is back, and whose waiver it was is told.
        var ended = (await BuildAsync(folder, "2026-08-31")).Fails().Complaints;
        Assert.Equal(2, ended.Count);
        Assert.Contains(ended, line => line.Contains("Program.cs(4,53): error PLAT1001", StringComparison.Ordinal));
        Assert.Contains(ended, line => line.Contains("platform.waivers.json(4,5): error PLAT9003: Waiver W-0001 of team-callback", StringComparison.Ordinal));

        // Fixed: now the waiver is what is left to remove.
        await File.WriteAllTextAsync(program, Program("using var handler = new HttpClientHandler();\n"), cancellation);
        Assert.Contains("platform.waivers.json(4,5): warning PLAT9007: Waiver W-0001", Assert.Single((await BuildAsync(folder, "2026-06-01")).Succeeds().Complaints), StringComparison.Ordinal);
        var pruned = (await machine.PlatformAsync(folder, "waivers", "prune", "--no-restore", "--as-of", "2026-06-01")).Succeeds();
        Assert.Contains("Removed W-0001", pruned.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("W-0001", await File.ReadAllTextAsync(waivers, cancellation), StringComparison.Ordinal);
        (await BuildAsync(folder, "2026-08-31")).SucceedsCleanly();

        // And on whatever day it is.
        var today = await machine.Cli.DotnetAsync(folder, "msbuild", "-getProperty:PlatformAsOf");
        Assert.InRange(DateTime.UtcNow - DateTime.ParseExact(today.Output.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero, TimeSpan.FromHours(25));
        (await machine.Cli.DotnetAsync(folder, "build", "--no-restore")).SucceedsCleanly();
    }

    private static string Program(string code) => $"""
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddPlatformDefaults();
        {code}
        """;

    private async Task<string> ServiceAsync()
    {
        var folder = machine.Folder("Callback");
        await File.WriteAllTextAsync(Path.Combine(folder, "Callback.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Worker">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <PlatformBaseline>2026.1</PlatformBaseline>
                <PlatformOwner>team-callback</PlatformOwner>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="PlatformSdk.Hosting" Version="{machine.Version}" /></ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program(Violation), TestContext.Current.CancellationToken);
        (await machine.Cli.DotnetAsync(folder, "restore")).Succeeds();
        return folder;
    }

    private Task<CliResult> BuildAsync(string folder, string day, params string[] arguments) =>
        machine.Cli.DotnetAsync(folder, ["build", "--no-restore", $"-p:PlatformAsOf={day}", .. arguments]);
}
