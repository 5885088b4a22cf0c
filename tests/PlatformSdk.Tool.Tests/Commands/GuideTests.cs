using System.CommandLine;
using PlatformSdk.Tool.Commands;
using PlatformSdk.Tool.Tests.Catalog;

namespace PlatformSdk.Tool.Tests.Commands;

/// <summary>What there is stands in the guide, and what the guide has is there.</summary>
public sealed class GuideTests
{
    private static readonly string[] OfEveryCommand = ["--help"];

    public static TheoryData<string> Verbs =>
        [.. PlatformCommand.Create(ToolEnvironment.OfThisProcess()).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_command_is_in_the_guide_and_the_readme_with_all_its_options(string verb)
    {
        Assert.Contains($"platform {verb}", Clone.Read("src/PlatformSdk.Tool/README.md"), StringComparison.Ordinal);
        var guide = Clone.Read("docs/guides/tool.md");
        Assert.Contains($"[`platform {verb}`]", guide, StringComparison.Ordinal);
        var pages = guide + Clone.Read("docs/guides/check.md") + Clone.Read("docs/guides/catalogue.md") + Clone.Read("docs/guides/waivers.md");
        var command = PlatformCommand.Create(ToolEnvironment.OfThisProcess()).Subcommands.Single(one => one.Name == verb);
        Assert.All(Options(command).Except(OfEveryCommand), option => Assert.Contains(option, pages, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("explain", "Management:Port", "--environment", "Development")]
    [InlineData("explain", "helth")]
    [InlineData("status", "--next")]
    public async Task A_transcript_of_the_sample_is_what_the_command_says(params string[] arguments)
    {
        var run = await ToolRun.InAsync(Clone.PathOf("samples/Orders.Api"), arguments);
        var said = run.ExitCode == 0 ? run.Output : string.Join('\n', run.Error.Split('\n').Where(line => !line.StartsWith("Reading ", StringComparison.Ordinal)));
        var guide = Clone.Read("docs/guides/tool.md");
        var opening = $"$ platform {string.Join(' ', arguments)}\n";
        var start = guide.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var end = guide.IndexOf("\n```", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLATFORM_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Clone.PathOf("docs/guides/tool.md"), guide[..start] + said.TrimEnd() + guide[end..], TestContext.Current.CancellationToken);
            return;
        }

        // PLATFORM_APPROVE=1 writes it into the guide.
        Assert.Equal(guide[start..end], said.TrimEnd());
    }

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Select(option => option.Name).Concat(command.Subcommands.SelectMany(Options));
}
