using System.Collections;

namespace PlatformSdk.Tool;

/// <summary>Everything that a run of the command sees of the world, so that a test gives it another one.</summary>
internal sealed record ToolEnvironment
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Output"/> as it comes: only then has it colour.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/> as it comes: only then has it moving progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Where the command was called; paths on the command line are relative to it.</summary>
    public required string Directory { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static ToolEnvironment OfThisProcess()
    {
        // Names of environment variables are without case on Windows only.
        var variables = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        var isDumb = variables.GetValueOrDefault("TERM") == "dumb";
        return new ToolEnvironment
        {
            Output = Console.Out,
            Error = Console.Error,
            OutputIsTerminal = !Console.IsOutputRedirected && !isDumb,
            ErrorIsTerminal = !Console.IsErrorRedirected && !isDumb,
            Directory = Environment.CurrentDirectory,
            Variables = variables,
        };
    }
}
