namespace PlatformSdk.Hosting.Catalog;

/// <summary>How far a default or a rule has come, in the order it may move through.</summary>
internal enum Stage
{
    /// <summary>Off unless adopted; a runtime default decides and counts, but does not act.</summary>
    Preview,

    /// <summary>On; a rule is a warning.</summary>
    Recommended,

    /// <summary>On; a rule is an error that only a fix or a waiver clears.</summary>
    Required,

    /// <summary>Still on, and leaving: a replacement and an end are named.</summary>
    Deprecated,

    /// <summary>Gone; the name is never used again.</summary>
    Removed,
}
