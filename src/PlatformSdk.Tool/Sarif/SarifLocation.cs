namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifLocation(SarifPhysicalLocation? PhysicalLocation);
