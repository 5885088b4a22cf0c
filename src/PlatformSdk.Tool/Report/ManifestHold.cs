namespace PlatformSdk.Tool.Report;

/// <summary>An entry that is kept as an older baseline had it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Waiver">The waiver that the hold names.</param>
/// <param name="Expires">Its last day, where it is live.</param>
internal sealed record ManifestHold(string Id, string? Waiver, string? Expires);
