namespace PlatformSdk.Tool.Output;

/// <summary>How one thing that was looked at turned out.</summary>
internal enum Outcome
{
    Ok,

    Warning,

    Error,
}
