using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Building;

/// <summary>What to build, and how.</summary>
/// <param name="Target">The project or the solution.</param>
/// <param name="Configuration">The configuration; what the project says where none is asked for.</param>
/// <param name="Restore">Whether packages are restored first.</param>
/// <param name="AsOf">The day that waivers are judged by; the build's own where none is asked for.</param>
internal sealed record BuildRequest(ProjectTarget Target, string? Configuration = null, bool Restore = true, DateOnly? AsOf = null);
