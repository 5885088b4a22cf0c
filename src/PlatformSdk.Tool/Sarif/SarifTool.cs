namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifTool(SarifDriver Driver);
