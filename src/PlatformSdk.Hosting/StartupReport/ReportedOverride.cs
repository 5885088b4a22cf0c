namespace PlatformSdk.Hosting.StartupReport;

/// <summary>A setting that differs from the baseline's.</summary>
/// <param name="Key">The configuration key.</param>
/// <param name="Origin">Where the value came from: a file, an environment variable, a layer, or <c>code</c>.</param>
public sealed record ReportedOverride(string Key, string Origin);
