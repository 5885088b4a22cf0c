namespace PlatformSdk.Tool.Explain;

/// <summary>An entry in a list.</summary>
internal sealed record ListedEntry(string Id, string Kind, string State, string Owner, string Title);
