namespace PlatformSdk.Tool.Output;

/// <summary>How a command ends; the same for every command.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Ok = 0;

    /// <summary>Done, and there is something to mend.</summary>
    public const int Findings = 1;

    /// <summary>The command line asks for what there is not.</summary>
    public const int Usage = 2;

    /// <summary>Nothing can be said: what has to be looked at could not be read, built or evaluated, or the command was cancelled.</summary>
    public const int CouldNotMeasure = 3;
}
