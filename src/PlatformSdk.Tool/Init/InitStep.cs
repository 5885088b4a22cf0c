namespace PlatformSdk.Tool.Init;

/// <summary>What was done with one file.</summary>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Action"><c>create</c>, <c>change</c> or <c>keep</c>.</param>
/// <param name="Detail">What is written into it, or why it is kept.</param>
internal sealed record InitStep(string File, string Action, string Detail);
