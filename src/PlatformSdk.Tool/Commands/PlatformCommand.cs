using System.CommandLine;
using System.CommandLine.Invocation;
using PlatformSdk.Hosting.Configuration;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary>The command <c>platform</c>.</summary>
internal static class PlatformCommand
{
    public const string Name = "platform";

    // A build that was asked to stop takes a moment to take its children with it.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var result = Create(environment).Parse(Suggestion.WithoutTheCommand(arguments));
        if (result.Action is ParseErrorAction)
        {
            return Refuse(result, environment);
        }

        var configuration = new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        return await result.InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>THE LIST of verbs, in the order that the help shows.</summary>
    public static RootCommand Create(ToolEnvironment environment)
    {
        var root = new RootCommand("Explains the platform's defaults and guardrails, keeps waivers and ratchet, and is the gate of CI. Uses no network of its own: only a build that restores packages does.")
        {
            new InitCommand(environment),
            new DoctorCommand(environment),
            new ExplainCommand(environment),
            new StatusCommand(environment),
            new ReportCommand(environment),
            new CatalogCommand(environment),
            new WaiversCommand(environment),
            new RatchetCommand(environment),
            new CheckCommand(environment),
            new CompletionCommand(environment),
        };
        root.HelpName = Name;
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(environment);
        root.SetAction(async (_, cancellationToken) =>
        {
            await root.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = environment.Error }, cancellationToken);
            return ExitCodes.Usage;
        });
        return root;
    }

    private static int Refuse(ParseResult result, ToolEnvironment environment)
    {
        var command = result.CommandResult.Command;
        var path = command is RootCommand ? Name : $"{Name} {command.Name}";
        var known = command.Subcommands.Select(static one => one.Name).Concat(command.Options.Select(static one => one.Name));
        var near = result.UnmatchedTokens.Select(token => DidYouMean.Find(token, known)).FirstOrDefault(static name => name is not null);
        var format = result.Tokens.Any(static token => token.Value == "--json") ? OutputFormat.Json : OutputFormat.Text;
        new ToolConsole(environment, format).Error(
            new ToolError(
                path,
                string.Join(" ", result.Errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal)),
                near is null ? "what its help says" : $"'{near}', perhaps",
                $"See {path} --help."),
            ExitCodes.Usage);
        return ExitCodes.Usage;
    }
}
