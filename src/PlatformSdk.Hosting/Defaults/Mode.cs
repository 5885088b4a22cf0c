namespace PlatformSdk.Hosting.Defaults;

/// <summary>What a default does in this service.</summary>
internal enum Mode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Decides and counts what it would have done, but does not act.</summary>
    Report,

    /// <summary>Acts.</summary>
    On,
}
