namespace PlatformSdk.Tool.Output;

/// <summary>Who reads the answer.</summary>
internal enum OutputFormat
{
    /// <summary>A person.</summary>
    Text,

    /// <summary>A program.</summary>
    Json,
}
