namespace PlatformSdk.Tool.Report;

/// <summary>A setting that is not the baseline's.</summary>
/// <param name="Key">The configuration key.</param>
/// <param name="Origin">Where the value comes from.</param>
internal sealed record ManifestOverride(string Key, string Origin);
