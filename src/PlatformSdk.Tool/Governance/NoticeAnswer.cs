namespace PlatformSdk.Tool.Governance;

/// <summary>Something about the file that its keepers must know.</summary>
/// <param name="Rule">The rule that reports it in a build; <see langword="null"/> where only the command says it.</param>
/// <param name="Level"><c>error</c> or <c>warning</c>.</param>
/// <param name="Place">File, line and column.</param>
/// <param name="Message">What it is and what to do.</param>
internal sealed record NoticeAnswer(string? Rule, string Level, string Place, string Message);
