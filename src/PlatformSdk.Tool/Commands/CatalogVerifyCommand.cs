using System.CommandLine;
using PlatformSdk.Tool.Catalog.Answers;
using PlatformSdk.Tool.Catalog.Verification;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform catalog verify</c>.</summary>
internal sealed class CatalogVerifyCommand(ToolEnvironment environment)
    : CatalogVerb("verify", "Tells whether the catalogue may be released: nothing a release said has changed, and every stage was earned.", environment)
{
    protected override Task<int> RunAsync(ParseResult arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var history = HistoryOf(arguments);
        var faults = CatalogVerifier.Verify(history);
        string[] releases = [.. history.Releases.Select(release => release.Version.ToString())];
        if (console.IsJson)
        {
            console.Answer(
                "catalog-verify",
                new VerifyAnswer(
                    history.Name,
                    releases,
                    history.Current.Baselines,
                    history.Current.Entries.Count,
                    [.. faults.Select(fault => new FaultAnswer(fault.Check, fault.Entry, fault.Field, fault.Found, fault.Expected, fault.Remedy))]),
                CatalogAnswerJsonContext.Default.VerifyAnswer);
        }
        else
        {
            foreach (var fault in faults)
            {
                console.Result(Outcome.Error, $"{history.Name}: {fault}");
            }

            var after = releases.Length == 0 ? "before any release" : $"after {string.Join(", ", releases)}";
            console.Result(
                faults.Count == 0 ? Outcome.Ok : Outcome.Error,
                $"{history.Name}, {after}: {history.Current.Entries.Count} entries, {(faults.Count == 0 ? $"all {CatalogVerifier.Checks.Count} promises kept" : $"{faults.Count} to mend")}.");
        }

        return Task.FromResult(faults.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings);
    }
}
