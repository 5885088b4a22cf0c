using System.Diagnostics;
using System.Text;
using PlatformSdk.Tool.Files;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Of_processes_that_write_at_once_none_loses_a_line()
    {
        const int lines = 60;
        string[] names = ["one", "two", "three"];
        var writer = Path.Combine(AppContext.BaseDirectory, "FileWriter.dll");
        var runs = await Task.WhenAll(names.Select(name => ToolProcess.RunAsync(_folder.Path, "dotnet", [writer, "shared.txt", name, lines.ToString()])));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        var written = _folder.Read("shared.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(names, name => Assert.Equal(
            Enumerable.Range(0, lines).Select(line => $"{name} {line}"), written.Where(line => line.StartsWith(name + " ", StringComparison.Ordinal))));
        Assert.Equal(["shared.txt"], _folder.Files().Keys);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_process_that_was_killed_does_not_stop_the_next()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FileWriter.dll"), "shared.txt", "killed", "1000000"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        using (var writer = Process.Start(start)!)
        {
            Assert.Equal("0", await writer.StandardOutput.ReadLineAsync(Cancellation));
            writer.Kill();
            await writer.WaitForExitAsync(Cancellation);
        }

        await AtomicFile.UpdateAsync(_folder["shared.txt"], before => [.. before!, .. "last\n"u8], TimeProvider.System, Cancellation);

        var lines = _folder.Read("shared.txt").Split('\n');
        Assert.Equal("last", lines[^2]);
        Assert.All(lines[..^2], (line, number) => Assert.Equal($"killed {number}", line));
        Assert.False(File.Exists(_folder["shared.txt.lock"]));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_everything_as_it_was()
    {
        _folder.Write("kept.txt", "kept");
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.UpdateAsync(
            _folder["kept.txt"],
            _ =>
            {
                cancellation.Cancel();
                return "lost"u8.ToArray();
            },
            TimeProvider.System,
            cancellation.Token));

        Assert.Equal([KeyValuePair.Create("kept.txt", "kept")], _folder.Files());
    }

    [Fact]
    public async Task Writes_nothing_where_nothing_changes()
    {
        var file = _folder.Write("same.txt", "same");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.False(await AtomicFile.UpdateAsync(file, before => before, TimeProvider.System, Cancellation));
        Assert.False(await AtomicFile.UpdateAsync(file, _ => null, TimeProvider.System, Cancellation));
        Assert.Equal(2020, File.GetLastWriteTimeUtc(file).Year);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Keeps_a_symbolic_link_and_the_permissions_of_what_it_leads_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has neither without privileges.");
        var target = _folder.Write("target.txt", "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(_folder["link.txt"], target);

        Assert.True(await AtomicFile.UpdateAsync(_folder["link.txt"], _ => Encoding.UTF8.GetBytes("new"), TimeProvider.System, Cancellation));

        Assert.Equal("new", _folder.Read("target.txt"));
        Assert.Equal(target, new FileInfo(_folder["link.txt"]).LinkTarget);
        Assert.True(File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_an_error_that_names_it()
    {
        var exception = await Assert.ThrowsAsync<ToolException>(() => AtomicFile.WriteAsync(_folder["absent/file.txt"], [], TimeProvider.System, Cancellation));
        Assert.Equal(ExitCodes.CouldNotMeasure, exception.ExitCode);
        Assert.Contains("absent", exception.Error.Found, StringComparison.Ordinal);
    }
}
