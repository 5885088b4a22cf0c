namespace PlatformSdk.Tool.Explain;

/// <summary>A default in a start-up report.</summary>
internal sealed record RunDefault(string Id, string State, string Origin, IReadOnlyList<RunOverride> Overrides);
