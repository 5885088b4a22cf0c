namespace PlatformSdk.Tool.Report;

/// <summary>An organisation's layer.</summary>
/// <param name="Name">The package.</param>
/// <param name="Keys">What it sets.</param>
internal sealed record ManifestLayer(string Name, IReadOnlyList<string> Keys);
