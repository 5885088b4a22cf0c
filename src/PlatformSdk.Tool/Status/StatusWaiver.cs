namespace PlatformSdk.Tool.Status;

/// <summary>A waiver that has ended or soon will.</summary>
internal sealed record StatusWaiver(string Id, string Rule, string Owner, string Expires);
