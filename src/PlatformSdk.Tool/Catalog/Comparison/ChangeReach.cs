namespace PlatformSdk.Tool.Catalog.Comparison;

/// <summary>Whom a change of the catalogue reaches.</summary>
internal enum ChangeReach
{
    /// <summary>Services that are pinned to a baseline which both catalogues have: only an update, and they have it.</summary>
    Pinned,

    /// <summary>Services that move their pin, or adopt.</summary>
    Moving,

    /// <summary>Readers: what a service does is the same.</summary>
    Readers,
}
