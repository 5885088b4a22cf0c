namespace PlatformSdk.Tool.Status;

/// <summary>A deprecated entry that is in use.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="Migration">How to get there.</param>
internal sealed record StatusDeprecation(string Id, string? Replacement, string? Migration);
