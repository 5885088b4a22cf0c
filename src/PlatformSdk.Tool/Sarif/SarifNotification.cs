namespace PlatformSdk.Tool.Sarif;

/// <summary>Something that went wrong while the tool ran.</summary>
internal sealed record SarifNotification(SarifMessage Message, string Level);
