namespace PlatformSdk.Tool.Explain;

/// <summary>The start-up report, as far as it is read.</summary>
internal sealed record RunDocument(int Version, IReadOnlyList<RunDefault>? Defaults);
