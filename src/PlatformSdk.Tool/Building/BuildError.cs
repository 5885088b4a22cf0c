namespace PlatformSdk.Tool.Building;

/// <summary>An error as the build printed it.</summary>
/// <param name="Project">The project that was being built, where the build says so.</param>
/// <param name="TargetFramework">Its target framework, where the project has several.</param>
/// <param name="File">The file that the error is about: source, a project, or the name of a tool.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Column">The column, from 1; 0 where there is none.</param>
/// <param name="Code">The error's code; empty where it has none.</param>
/// <param name="Message">The text.</param>
internal sealed record BuildError(string? Project, string? TargetFramework, string? File, int Line, int Column, string Code, string Message)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{(Code.Length == 0 ? "error" : Code)}: {Message}";
}
