namespace PlatformSdk.Tool.Init;

/// <summary>What <c>platform init</c> did, or would do.</summary>
/// <param name="Root">The repository.</param>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Steps">One a file.</param>
internal sealed record InitAnswer(string Root, bool DryRun, IReadOnlyList<InitStep> Steps);
