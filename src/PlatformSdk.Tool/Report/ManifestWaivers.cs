namespace PlatformSdk.Tool.Report;

/// <summary>The waivers of the project.</summary>
/// <param name="Live">How many apply.</param>
/// <param name="Expired">How many have ended and are still there.</param>
/// <param name="EndSoon">How many of the live ones end within the time of notice.</param>
internal sealed record ManifestWaivers(int Live, int Expired, int EndSoon);
