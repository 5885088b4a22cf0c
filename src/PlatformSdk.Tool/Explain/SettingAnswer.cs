namespace PlatformSdk.Tool.Explain;

/// <summary>A setting of a default.</summary>
/// <param name="Key">The configuration key.</param>
/// <param name="Value">The value in effect here.</param>
/// <param name="Origin">Where that comes from.</param>
/// <param name="Summary">What the setting does.</param>
internal sealed record SettingAnswer(string Key, string Value, string Origin, string Summary);
