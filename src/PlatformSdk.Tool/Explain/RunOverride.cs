namespace PlatformSdk.Tool.Explain;

/// <summary>A setting in a start-up report.</summary>
internal sealed record RunOverride(string Key, string Origin);
