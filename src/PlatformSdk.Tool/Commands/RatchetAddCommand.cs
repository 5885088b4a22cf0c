using System.CommandLine;
using PlatformSdk.Analyzers.Ratchet;
using PlatformSdk.Tool.Governance;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform ratchet add PLAT2002</c>.</summary>
internal sealed class RatchetAddCommand : RatchetVerb
{
    private readonly Argument<string[]> _rules = new("rule") { Description = "The rules whose findings may stay. Default: all that report.", Arity = ArgumentArity.ZeroOrMore };

    public RatchetAddCommand(ToolEnvironment environment)
        : base("add", "Builds, and keeps every finding there is, so that from now on only new ones are reported.", environment)
    {
        Add(_rules);
        AddBuildOptions();
        Add(DryRun);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var rules = arguments.GetValue(_rules) ?? [];
        foreach (var rule in rules)
        {
            Refuse(rule);
        }

        var request = RequestOf(arguments);
        var file = GovernedFile.Find(request.Target.Directory, RatchetFile.Name);
        var isDryRun = arguments.GetValue(DryRun);
        var (first, last) = (-1, 0);
        var found = await MeasureAsync(console, request, TakeAsync, cancellationToken);
        Show(console, Answer(file, first, last, found.Unmeasured), $"{(isDryRun ? "Would keep" : "Keeps")} {last} findings, {last - first} more than before.");
        return ExitCode(hasFindings: false, found.Unmeasured.Count > 0);

        async Task<bool> TakeAsync(MeasuredFindings findings)
        {
            var counts = findings.Counts(result => MeasuredFindings.IsOpenOrKept(result) && (rules.Length == 0 || rules.Contains(result.Rule)));
            var (before, after) = await ReplaceAsync(file, lines => RatchetUpdate.Add(lines, counts), isDryRun, cancellationToken);
            first = first < 0 ? before : first;
            last = after;
            return after > before && !isDryRun;
        }
    }

    private static void Refuse(string rule)
    {
        if (EmbeddedCatalog.Read().Document.Entries.FirstOrDefault(entry => entry.Id == rule) is not { Kind: "rule", Area: not CatalogWaivables.Governance })
        {
            throw ToolException.Usage(new ToolError(rule, "it is no rule that a ratchet can keep findings of", "an id such as PLAT2002; governance rules (PLAT9xxx) have no ratchet", "'platform explain' lists them."));
        }
    }
}
