namespace PlatformSdk.Tool.Check;

/// <summary>A part of the build of which nothing can be said.</summary>
/// <param name="Name">The project, with its framework where it has several; or the file that the build stopped at.</param>
/// <param name="Reason">Why.</param>
internal sealed record Unmeasured(string Name, string Reason);
