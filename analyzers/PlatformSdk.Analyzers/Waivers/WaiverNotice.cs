namespace PlatformSdk.Analyzers.Waivers;

/// <summary>Something that a waiver's owner has to know.</summary>
internal sealed class WaiverNotice(WaiverNoticeKind kind, Waiver waiver, string message)
{
    public WaiverNoticeKind Kind { get; } = kind;

    public Waiver Waiver { get; } = waiver;

    public string Message { get; } = message;
}
