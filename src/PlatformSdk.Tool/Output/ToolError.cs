namespace PlatformSdk.Tool.Output;

/// <summary>Why a command cannot go on, in the words of who has to mend it.</summary>
/// <param name="Where">The file, folder, option or name that is at fault; a file with its line where there is one.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ToolError(string Where, string Found, string Expected, string Remedy);
