using System.CommandLine;
using PlatformSdk.Tool.Explain;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform explain</c>: what a rule, a room or a configuration key is, and what it is here.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string?> _name = new("name")
    {
        Description = "A rule (PLAT1001), a room (Health) or a configuration key (Platform:Health:CacheDuration). Without it all are listed.",

        // Otherwise the help shows every completion in its place.
        HelpName = "name",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _baseline = new("--baseline") { Description = "Outside of a project: the baseline. Default: the newest that is released.", HelpName = "baseline" };

    private readonly Option<string> _report = new("--report")
    {
        Description = "A report that the running service wrote (Platform:StartupReport:Path): it knows what code sets.",
        HelpName = "file",
    };

    public ExplainCommand(ToolEnvironment environment)
        : base("explain", "Explains a rule, a room or a configuration key, and what it is in this service.", environment)
    {
        _name.CompletionSources.Add(static _ => SubjectFinder.Names(EmbeddedCatalog.Read().Document));
        Add(_name);
        Add(Project);
        Add(EnvironmentName);
        Add(_baseline);
        Add(_report);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var run = arguments.GetValue(_report) is { } report ? RunReport.Read(Path.Combine(DirectoryOf(arguments), report)) : null;
        var view = await ViewAsync(arguments, console, cancellationToken);
        if (arguments.GetValue(_name) is { } name)
        {
            Show(console, new Explainer(view, run).Explain(SubjectFinder.Find(view.Catalog.Document, name)));
        }
        else
        {
            Show(console, List(view));
        }

        return ExitCodes.Ok;
    }

    private async Task<ServiceView> ViewAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var reader = new ServiceReader(Environment);
        var baseline = arguments.GetValue(_baseline);
        var project = baseline is null ? ProjectOf(arguments, console) : null;
        return project is null
            ? reader.Outside(baseline)
            : await console.ProgressAsync($"Reading {Path.GetFileName(project)}", () => reader.ReadAsync(project, arguments.GetRequiredValue(EnvironmentName), cancellationToken));
    }

    // At the root of a repository with several services there is still something to explain.
    private string? ProjectOf(ParseResult arguments, ToolConsole console)
    {
        var given = arguments.GetValue(Project);
        try
        {
            return ProjectFinder.TryFindProject(DirectoryOf(arguments), given);
        }
        catch (ToolException exception) when (given is null && exception.ExitCode == ExitCodes.Usage && Directory.Exists(DirectoryOf(arguments)))
        {
            console.Note($"{exception.Error.Found}. What it is in one of them says --project <path of the .csproj file>.");
            return null;
        }
    }

    private static EntryList List(ServiceView view) => new(
        view.Project?.Name,
        view.Baseline,
        [.. view.Catalog.Document.Entries.Select(entry => new ListedEntry(entry.Id, entry.Kind, EntryStates.Of(view, entry).Value, entry.Owner, entry.Title))]);

    private static void Show(ToolConsole console, Explanation explanation)
    {
        if (console.IsJson)
        {
            console.Answer("explain", explanation, ExplainJsonContext.Default.Explanation);
        }
        else
        {
            ExplanationText.Write(console, explanation);
        }
    }

    private static void Show(ToolConsole console, EntryList list)
    {
        if (console.IsJson)
        {
            console.Answer("explain-list", list, ExplainJsonContext.Default.EntryList);
        }
        else
        {
            console.Heading(list.Project is null ? $"Baseline {list.Baseline}" : $"{list.Project}, baseline {list.Baseline}", isFirst: true);
            console.Table(["id", "here", "owner", "title"], list.Entries.Select(static entry => (IReadOnlyList<string>)[entry.Id, entry.State, entry.Owner, entry.Title]));
        }
    }
}
