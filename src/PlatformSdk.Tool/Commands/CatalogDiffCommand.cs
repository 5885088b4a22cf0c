using System.CommandLine;
using PlatformSdk.Tool.Catalog.Answers;
using PlatformSdk.Tool.Catalog.Comparison;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform catalog diff 0.1.0 0.2.0</c>.</summary>
internal sealed class CatalogDiffCommand : CatalogVerb
{
    private readonly Argument<string?> _older = new("older") { Description = "A released version or a file. Default: the last release.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Argument<string?> _newer = new("newer") { Description = "A released version or a file. Default: the catalogue that would be released next.", Arity = ArgumentArity.ZeroOrOne };

    public CatalogDiffCommand(ToolEnvironment environment)
        : base("diff", "Tells what one catalogue says that another did not, and whom it reaches.", environment)
    {
        Add(_older);
        Add(_newer);
    }

    protected override Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var older = Find(arguments, arguments.GetValue(_older), isOlder: true);
        var newer = Find(arguments, arguments.GetValue(_newer), isOlder: false);
        var changes = CatalogDiff.Between(older.Document, newer.Document);
        if (console.IsJson)
        {
            console.Answer(
                "catalog-diff",
                new DiffAnswer(older.Name, newer.Name, [.. changes.Select(change => new ChangeAnswer(Word(change.Reach), change.Entry, change.Field, change.Before, change.After))]),
                CatalogAnswerJsonContext.Default.DiffAnswer);
            return Task.FromResult(ExitCodes.Ok);
        }

        console.Heading($"From {older.Name} to {newer.Name}", isFirst: true);
        Show(console, "Reaches services that only update the package", Of(ChangeReach.Pinned).Select(change => change.ToString()));
        Show(console, "Reaches services that move their pin, or adopt", Of(ChangeReach.Moving).Select(change => change.ToString()));

        // Whole rationales side by side say less than which of them to read again.
        Show(console, "Changes nothing that a service does", Of(ChangeReach.Readers).GroupBy(change => change.Entry).Select(entry => $"{entry.Key}: {string.Join(", ", entry.Select(change => change.Field))}"));
        if (changes.Count == 0)
        {
            console.Line("They say the same.");
        }

        return Task.FromResult(ExitCodes.Ok);

        IEnumerable<CatalogChange> Of(ChangeReach reach) => changes.Where(change => change.Reach == reach);
    }

    private static void Show(ToolConsole console, string heading, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                console.Heading(heading);
                isFirst = false;
            }

            console.Item(line);
        }
    }

    private static string Word(ChangeReach reach) => reach switch { ChangeReach.Pinned => "pinned", ChangeReach.Moving => "moving", _ => "readers" };

    private CatalogFile Find(ParseResult arguments, string? name, bool isOlder)
    {
        if (name is null && !isOlder)
        {
            return CurrentOf(arguments);
        }

        if (name is not null && !Version.TryParse(name, out _))
        {
            return Read(arguments, name, isOlder ? "the first argument" : "the second argument");
        }

        var releases = ReleasesOf(arguments);
        var release = name is null ? releases is [.., var last] ? last : null : releases.FirstOrDefault(release => release.Version.ToString() == name);
        return release is not null
            ? new CatalogFile(release.Version.ToString(), release.Document)
            : throw ToolException.Usage(new ToolError(
                name ?? "older", "no such release", releases.Count == 0 ? "a file: nothing was released" : string.Join(", ", releases.Select(one => one.Version)), "Name a release or a file."));
    }
}
