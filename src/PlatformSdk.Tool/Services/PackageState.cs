namespace PlatformSdk.Tool.Services;

/// <summary>How far a project has come with the packages.</summary>
internal enum PackageState
{
    /// <summary>Nobody asks about a project.</summary>
    NoProject,

    /// <summary>The project does not reference them.</summary>
    NotReferenced,

    /// <summary>The project references them and has not been restored.</summary>
    NotRestored,

    Restored,
}
