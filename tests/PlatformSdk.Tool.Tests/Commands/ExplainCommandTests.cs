using System.Text.Json;
using System.Text.RegularExpressions;
using PlatformSdk.Tool.Explain;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Tests.Commands;

public sealed partial class ExplainCommandTests(ExplainedService service) : IClassFixture<ExplainedService>
{
    private static readonly string[] Parts = ["title", "what", "why", "owner", "contact", "cost", "fix", "adopt", "hold", "waive", "object", "docs"];

    private static readonly string[] Labels = ["What", "Why", "Owner", "Cost", "In effect", "Fix", "Adopt", "Hold", "Waive", "Object", "Docs"];

    public static TheoryData<string> Names => [.. SubjectFinder.Names(EmbeddedCatalog.Read().Document)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Explains_everything_outside_of_a_project(string name)
    {
        using var folder = new Folder();
        var json = await ToolRun.InAsync(folder.Path, "explain", name, "--json");
        Assert.Equal((0, ""), (json.ExitCode, json.Error));
        var answer = await AnswerSchema.ValidAsync("explain", json.Output);
        Assert.Equal(name, answer.GetProperty("id").GetString());
        IsWhole(answer);
        Assert.Contains("no project", answer.GetProperty("here").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);

        var text = await ToolRun.InAsync(folder.Path, "explain", name);
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.All(Labels, label => Assert.Contains($"\n{label}: ", text.Output, StringComparison.Ordinal));
        Assert.Contains("\nUnder baseline 2026.1\n", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Explains_everything_inside_a_service(string name)
    {
        var subject = SubjectFinder.Find(service.View.Catalog.Document, name);
        var explanation = new Explainer(service.View, null).Explain(subject);
        var answer = await AnswerSchema.ValidAsync("explain", Tool.Output.AnswerWriter.ToJson("explain", explanation, ExplainJsonContext.Default.Explanation));
        IsWhole(answer);
        var here = answer.GetProperty("here");
        Assert.Equal(("Shop", "the catalogue of the restored package"), (here.GetProperty("project").GetString(), here.GetProperty("catalog").GetString()));
        Assert.Contains("pinned in Shop.csproj:4", here.GetProperty("chain")[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Single(explanation.Stages, stage => stage.Current);
    }

    [Fact]
    public async Task Explains_among_several_projects_and_says_how_to_ask_for_one()
    {
        using var folder = new Folder();
        folder.Write("Shop.csproj", "<Project />");
        folder.Write("Stock.csproj", "<Project />");
        var run = await ToolRun.InAsync(folder.Path, "explain", "PLAT1001");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\nUnder baseline 2026.1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("note: it has 2: Shop.csproj, Stock.csproj. What it is in one of them says --project <path of the .csproj file>.\n", run.Error);
        Assert.Equal(2, (await ToolRun.InAsync(folder.Path, "explain", "PLAT1001", "--project", ".")).ExitCode);
    }

    [Theory]
    [InlineData("plat2002", "PLAT2002")]
    [InlineData("health", "Health")]
    [InlineData("Health:cacheduration", "Platform:Health:CacheDuration")]
    [InlineData("Platform__Health__ReadyTags__0", "Platform:Health:ReadyTags")]
    public async Task Takes_a_name_as_it_stands_in_code_files_and_variables(string name, string subject)
    {
        var run = await ToolRun.InAsync(Path.GetTempPath(), "explain", name, "--baseline", "2026.1", "--json");
        Assert.Equal(subject, JsonDocument.Parse(run.Output).RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("helth", "'Health'")]
    [InlineData("PLAT20002", "'PLAT2002'")]
    [InlineData("Health:CacheDurations", "'Platform:Health:CacheDuration'")]
    [InlineData("nothing like it at all", "an id such as PLAT1001")]
    public async Task An_unknown_name_is_misuse_and_gets_the_nearest(string name, string expected)
    {
        var run = await ToolRun.InAsync(Path.GetTempPath(), "explain", name, "--baseline", "2026.1");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_baseline_is_misuse()
    {
        var run = await ToolRun.InAsync(Path.GetTempPath(), "explain", "Health", "--baseline", "latest");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2026.1, preview", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_lists_every_entry()
    {
        using var folder = new Folder();
        var run = await ToolRun.InAsync(folder.Path, "explain", "--json");
        var answer = await AnswerSchema.ValidAsync("explain-list", run.Output);
        Assert.Equal(EmbeddedCatalog.Read().Document.Entries.Select(entry => entry.Id), answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
        Assert.Contains("PLAT2002", (await ToolRun.InAsync(folder.Path, "explain")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform explain PLAT2", "PLAT2002")]
    [InlineData("platform explain Platform:Health:Cac", "Platform:Health:CacheDuration")]
    [InlineData("platform explain Health --env", "--environment")]
    public async Task Names_are_completed(string line, string suggestion)
    {
        var run = await ToolRun.InAsync(Path.GetTempPath(), $"[suggest:{line.Length}]", line);
        Assert.Contains(suggestion, run.Output.Split('\n'));
    }

    [Fact]
    public async Task Needs_no_network()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && (await ToolProcess.RunAsync(".", "unshare", ["-rn", "true"])).ExitCode == 0, "The network can be taken away on Linux only.");
        var run = await ToolProcess.RunAsync(service.Directory, "unshare", ["-rn", "dotnet", typeof(Program).Assembly.Location, "explain", "Health"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("In Shop (Production)", run.Output, StringComparison.Ordinal);
    }

    private static void IsWhole(JsonElement answer)
    {
        Assert.All(Parts, part => Assert.DoesNotMatch(Placeholder(), answer.GetProperty(part).GetString()));
        Assert.All(Parts, part => Assert.True(answer.GetProperty(part).GetString()!.Trim().Length > 3, part));
        Assert.NotEmpty(answer.GetProperty("here").GetProperty("chain").EnumerateArray());
        Assert.Equal(2, answer.GetProperty("stages").GetArrayLength());
    }

    [GeneratedRegex(@"\{[0-9]|\{\}|TO" + @"DO|TBD|\bnull\b|  ")]
    private static partial Regex Placeholder();
}
