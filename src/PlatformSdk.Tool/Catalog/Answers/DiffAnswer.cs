namespace PlatformSdk.Tool.Catalog.Answers;

/// <summary>What <c>platform catalog diff --json</c> says.</summary>
internal sealed record DiffAnswer(string Older, string Newer, IReadOnlyList<ChangeAnswer> Changes);
