namespace PlatformSdk.Analyzers.Waivers;

/// <summary>What there is to say about a waiver that is written correctly.</summary>
internal enum WaiverNoticeKind
{
    Expired,
    TooLong,
    Overlapping,
    ExpiresSoon,
}
