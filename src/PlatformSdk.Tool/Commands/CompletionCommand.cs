using System.CommandLine;
using PlatformSdk.Tool.Completion;
using PlatformSdk.Tool.Output;

namespace PlatformSdk.Tool.Commands;

/// <summary><c>platform completion bash</c>: a script that teaches the shell to complete the command.</summary>
internal sealed class CompletionCommand : Command
{
    private readonly Argument<string> _shell = new("shell") { Description = "The shell: " + string.Join(", ", CompletionScript.Shells) + "." };

    public CompletionCommand(ToolEnvironment environment)
        : base("completion", "Prints a script that lets a shell complete commands, ids and configuration keys.")
    {
        _shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        Add(_shell);
        SetAction(arguments =>
        {
            environment.Output.Write(CompletionScript.For(arguments.GetRequiredValue(_shell)));
            return ExitCodes.Ok;
        });
    }
}
