namespace PlatformSdk.Tool.Output;

/// <summary>Ends the command with an error that its reader can mend, and with an exit code of <see cref="ExitCodes"/>.</summary>
internal sealed class ToolException : InvalidOperationException
{
    private ToolException(ToolError error, int exitCode)
        : base($"{error.Where}: {error.Found}") => (Error, ExitCode) = (error, exitCode);

    public ToolError Error { get; }

    public int ExitCode { get; }

    /// <summary>The command line asks for what there is not.</summary>
    public static ToolException Usage(ToolError error) => new(error, ExitCodes.Usage);

    /// <summary>What has to be looked at cannot be.</summary>
    public static ToolException CouldNotMeasure(ToolError error) => new(error, ExitCodes.CouldNotMeasure);
}
