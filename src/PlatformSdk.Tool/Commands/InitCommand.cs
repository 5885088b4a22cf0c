using System.CommandLine;
using PlatformSdk.Tool.Init;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform init</c>: makes a repository ready.</summary>
internal sealed class InitCommand : ToolCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be done." };

    private readonly Option<string> _baseline = new("--baseline") { Description = "The baseline to pin. Default: the one that a project gets already.", HelpName = "baseline" };

    public InitCommand(ToolEnvironment environment)
        : base("init", "Makes a repository ready: a file for waivers, and the pin in projects that have none.", environment)
    {
        Add(Project);
        Add(_baseline);
        Add(_dryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var directory = DirectoryOf(arguments);
        var root = RepositoryRoot.Find(directory) ?? throw ToolException.Usage(new ToolError(
            directory, "it is in no repository: no folder upwards has .git", "a folder of a git repository", "Run git init in the folder that is to be the repository's root."));
        var baseline = arguments.GetValue(_baseline);
        if (baseline is not null && EmbeddedCatalog.Read().Document.Baselines is var known && known.IndexOf(baseline) < 0)
        {
            throw ToolException.Usage(new ToolError("--baseline", $"it is '{baseline}'", "one of " + string.Join(", ", known), "Name one of them."));
        }

        var projects = arguments.GetValue(Project) is { } given ? ProjectFinder.Find(directory, given).Projects : [.. RepositoryRoot.ProjectsIn(root)];
        var dryRun = arguments.GetValue(_dryRun);
        var steps = await console.ProgressAsync(
            $"Reading {projects.Count} projects", () => new Initializer(Environment, root, dryRun).RunAsync(projects, baseline, cancellationToken));
        if (console.IsJson)
        {
            console.Answer("init", new InitAnswer(root, dryRun, steps), InitJsonContext.Default.InitAnswer);
        }
        else
        {
            Write(console, steps, dryRun);
        }

        return ExitCodes.Ok;
    }

    private static void Write(ToolConsole console, IReadOnlyList<InitStep> steps, bool dryRun)
    {
        foreach (var step in steps)
        {
            console.Fact((dryRun && step.Action != "keep" ? "would " : "") + step.Action, $"{step.File}: {step.Detail}");
        }
    }
}
