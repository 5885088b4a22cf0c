namespace PlatformSdk.Tool.Sarif;

/// <summary>The ways in which a diagnostic can be suppressed one by one.</summary>
internal enum SuppressionKind
{
    Other,

    Pragma,

    Attribute,

    Suppressor,
}
