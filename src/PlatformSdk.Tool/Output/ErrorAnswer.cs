namespace PlatformSdk.Tool.Output;

/// <summary>A <see cref="ToolError"/> as JSON.</summary>
internal sealed record ErrorAnswer(string Where, string Found, string Expected, string Remedy, int ExitCode);
