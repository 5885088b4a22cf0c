using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PlatformSdk.Tool.Building;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Tests.Check;

namespace PlatformSdk.Tool.Tests.Building;

public sealed class BuildMeasurementTests : IDisposable
{
    private readonly ServiceFolder _folder = new();

    [Fact]
    public async Task An_unchanged_project_is_measured_again_and_nothing_is_left()
    {
        _folder.Project("Shop", Sources.Gate("Shop"));
        Directory.CreateDirectory(_folder["temporary"]);
        var first = await RunAsync();
        _folder.Write("Shop/Shop.cs", "// Lines that\n// move the finding.\n\n" + _folder.Read("Shop/Shop.cs"));
        var second = await RunAsync();
        var (before, after) = (Finding(first), Finding(second));
        Assert.Equal((6, 9), (before.GetProperty("line").GetInt32(), after.GetProperty("line").GetInt32()));
        Assert.Equal(before.GetProperty("fingerprint").GetString(), after.GetProperty("fingerprint").GetString());
        Assert.Empty(Directory.GetFileSystemEntries(_folder["temporary"], "platform-check-*"));
        Assert.Equal(["Shop.cs", "Shop.csproj", "bin", "obj"], Directory.GetFileSystemEntries(_folder["Shop"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Task<ToolRun> RunAsync() => ToolProcess.RunAsync(
            _folder.Root, "dotnet", [typeof(Program).Assembly.Location, "check", "-p", "Shop", "--json"], ("TMPDIR", _folder["temporary"]), ("UseSharedCompilation", "false"));

        static JsonElement Finding(ToolRun run) => Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Cancelling_takes_everything_along_that_the_build_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The project runs a command of the shell.");
        var project = _folder.Project("Slow", Sources.Gate("Slow"), items: """
            <Target Name="Wait" BeforeTargets="BeforeBuild">
              <Exec Command="echo $$ &gt; '$(MSBuildProjectDirectory)/pid.part'; mv '$(MSBuildProjectDirectory)/pid.part' '$(MSBuildProjectDirectory)/pid'; exec sleep 600" />
            </Target>
            """);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var watcher = new FileSystemWatcher(_folder["Slow"]) { EnableRaisingEvents = true };
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, change) => _ = change.Name == "pid" && started.TrySetResult();
        var build = MeasureAsync(project, cancellation.Token);
        await started.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var waiting = int.Parse(_folder.Read("Slow/pid"), CultureInfo.InvariantCulture);
        Assert.False(Process.GetProcessById(waiting).HasExited);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build);
        Assert.True(IsGone(waiting));
    }

    [Fact]
    public async Task A_package_that_cannot_be_restored_is_told_in_the_words_of_the_build()
    {
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="empty" value="empty" /></packageSources></configuration>""");
        Directory.CreateDirectory(_folder["empty"]);
        _folder.Project("Shop", Sources.Gate("Shop"), items: """<ItemGroup><PackageReference Include="PlatformSdk.Absent" Version="1.0.0" /></ItemGroup>""");
        var run = await _folder.RunAsync("check", "-p", "Shop");
        Assert.Equal(ExitCodes.CouldNotMeasure, run.ExitCode);
        Assert.Contains("error: Shop could not be measured: NU1101: Unable to find package PlatformSdk.Absent", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_restoring_a_fresh_project_could_not_be_measured()
    {
        _folder.Project("Shop", Sources.Gate("Shop"));
        var run = await _folder.RunAsync("check", "-p", "Shop", "--no-restore");
        Assert.Equal(ExitCodes.CouldNotMeasure, run.ExitCode);
        Assert.Contains("NETSDK1004", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_file_that_is_no_XML_could_not_be_measured()
    {
        _folder.Write("Shop/Shop.csproj", "<Project>");
        var run = await _folder.RunAsync("check", "-p", "Shop");
        Assert.Equal(ExitCodes.CouldNotMeasure, run.ExitCode);
        Assert.Contains("error: Shop could not be measured: MSB4025", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_hook_of_the_machine_is_still_imported_and_a_clean_project_passes()
    {
        var hook = _folder.Write("hook.targets", """<Project><Target Name="Hooked" BeforeTargets="BeforeBuild"><WriteLinesToFile File="$(MSBuildProjectDirectory)/hooked" Lines="$(Configuration)" /></Target></Project>""");
        var project = _folder.Project("Shop", "public static class Shop;");
        var run = await ToolRun.WithAsync(
            environment => environment with
            {
                Directory = _folder["Shop"],
                Variables = new Dictionary<string, string>(environment.Variables) { ["UseSharedCompilation"] = "false", ["CustomAfterMicrosoftCommonTargets"] = hook },
            },
            "check", "-c", "Release");
        Assert.Equal((ExitCodes.Ok, "Release"), (run.ExitCode, _folder.Read("Shop/hooked").Trim()));
        Assert.Contains("ok: 0 findings, 0 warnings, 0 waived", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["Shop/bin/Release/net10.0/Shop.dll"]), project);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<MeasuredBuild> MeasureAsync(string project, CancellationToken cancellationToken)
    {
        var environment = ToolEnvironment.OfThisProcess();
        return new BuildMeasurement(environment).RunAsync(new BuildRequest(new ProjectTarget(project, [project])), cancellationToken);
    }

    // Killed, it may be a zombie for a moment until who adopted it notices.
    private static bool IsGone(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WaitForExit(TimeSpan.FromSeconds(30));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
