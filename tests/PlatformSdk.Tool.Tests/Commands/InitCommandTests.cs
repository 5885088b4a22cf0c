using System.Text;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n\t<PropertyGroup>\r\n\t\t<TargetFramework>net10.0</TargetFramework>   <!-- Grüße -->\r\n\t</PropertyGroup>\r\n\t<ItemGroup><PackageReference Include=\"PlatformSdk\" Version=\"0.2.0\" /></ItemGroup>\r\n</Project>";

    private const string Bystander = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private readonly Folder _folder = new();

    public InitCommandTests() => _folder.Write(".git/HEAD", "ref: refs/heads/main");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_the_waivers_file_and_writes_the_pin_and_twice_is_once()
    {
        _folder.Write("src/Shop/Shop.csproj", Project);
        _folder.Write("src/Library/Library.csproj", Bystander);
        _folder.Write("src/Shop/bin/Copy.csproj", "not even XML");

        var run = await ToolRun.InAsync(_folder["src/Shop"], "init", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var steps = (await AnswerSchema.ValidAsync("init", run.Output)).GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal([("platform.waivers.json", "create"), ("src/Shop/Shop.csproj", "change")], steps.Select(step => (step.GetProperty("file").GetString()!, step.GetProperty("action").GetString()!)));
        Assert.Equal(Project.Replace("-->\r\n", "-->\r\n\t\t<PlatformBaseline>2026.1</PlatformBaseline>\r\n", StringComparison.Ordinal), _folder.Read("src/Shop/Shop.csproj"));
        Assert.Equal(Bystander, _folder.Read("src/Library/Library.csproj"));
        Assert.Contains("platform.waivers.schema.json", _folder.Read("platform.waivers.json"), StringComparison.Ordinal);

        var after = _folder.Files();
        var again = await ToolRun.InAsync(_folder.Path, "init");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("keep: platform.waivers.json", again.Output, StringComparison.Ordinal);
        Assert.Contains("keep: src/Shop/Shop.csproj: it is pinned to 2026.1", again.Output, StringComparison.Ordinal);
        Assert.Equal(after, _folder.Files());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_writes_nothing()
    {
        _folder.Write("Shop.csproj", Project);
        var before = _folder.Files();
        var run = await ToolRun.InAsync(_folder.Path, "init", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("would create: platform.waivers.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("would change: Shop.csproj: <PlatformBaseline>2026.1</PlatformBaseline>", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task Never_touches_a_waivers_file_that_is_there()
    {
        _folder.Write("platform.waivers.json", "whatever it says");
        Assert.Equal(0, (await ToolRun.InAsync(_folder.Path, "init")).ExitCode);
        Assert.Equal("whatever it says", _folder.Read("platform.waivers.json"));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task Keeps_the_encoding_and_every_other_byte(string name, bool hasMark)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(name);
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes(Project)];
        await File.WriteAllBytesAsync(_folder["Shop.csproj"], before, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await ToolRun.InAsync(_folder.Path, "init", "--baseline", "preview")).ExitCode);

        var pin = encoding.GetBytes("\t\t<PlatformBaseline>preview</PlatformBaseline>\r\n");
        var after = await File.ReadAllBytesAsync(_folder["Shop.csproj"], TestContext.Current.CancellationToken);
        var place = after.AsSpan().IndexOf(pin);
        Assert.True(place > 0);
        Assert.Equal(before, after[..place].Concat(after[(place + pin.Length)..]));
    }

    [Fact]
    public async Task A_project_that_cannot_be_read_leaves_the_whole_repository_as_it_was()
    {
        _folder.Write("A.csproj", Project);
        _folder.Write("sub/B.csproj", "<Project>");
        var before = _folder.Files();
        var run = await ToolRun.InAsync(_folder.Path, "init");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("B.csproj", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task Outside_of_a_repository_it_refuses()
    {
        using var outside = new Folder();
        var run = await ToolRun.InAsync(outside.Path, "init");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("git init", run.Error, StringComparison.Ordinal);
        Assert.Empty(outside.Files());
    }

    [Fact]
    public async Task Two_at_once_write_the_pin_once()
    {
        _folder.Write("Shop.csproj", Project);
        var runs = await Task.WhenAll(ToolProcess.RunAsync(_folder.Path, "init"), ToolProcess.RunAsync(_folder.Path, "init"));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(2, _folder.Read("Shop.csproj").Split("<PlatformBaseline>").Length);
        Assert.Equal([".git/HEAD", "Shop.csproj", "platform.waivers.json"], _folder.Files().Keys.Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Ctrl_C_leaves_the_tree_as_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere there is no env that lets a process hear a signal that its parents ignore.");
        for (var i = 0; i < 30; i++)
        {
            _folder.Write($"P{i}/P{i}.csproj", Project);
        }

        var before = _folder.Files();
        var interrupt = _folder.Write(".git/interrupt.sh", $$"""
            env --default-signal=INT dotnet '{{typeof(Program).Assembly.Location}}' init 2> .git/error &
            tool=$!
            until grep -q Reading .git/error; do :; done
            kill -INT $tool
            wait $tool
            """);
        var run = await ToolProcess.RunAsync(_folder.Path, "bash", [interrupt]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("it was cancelled", _folder.Read(".git/error"), StringComparison.Ordinal);
        File.Delete(_folder[".git/error"]);
        File.Delete(interrupt);
        Assert.Equal(before, _folder.Files());
    }
}
