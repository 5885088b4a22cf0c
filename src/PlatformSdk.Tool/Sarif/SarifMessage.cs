namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifMessage(string? Text);
