namespace PlatformSdk.Tool.Building;

/// <summary>What a build found, and what it could not look at.</summary>
/// <param name="Target">The project or the solution.</param>
/// <param name="Projects">Every project of the target and every framework of each.</param>
/// <param name="Unlogged">The errors that the build printed and no compiler's log has.</param>
/// <param name="Unexplained">Those errors that no project's log and no project's state tells of.</param>
internal sealed record MeasuredBuild(string Target, IReadOnlyList<MeasuredProject> Projects, IReadOnlyList<BuildError> Unlogged, IReadOnlyList<BuildError> Unexplained);
