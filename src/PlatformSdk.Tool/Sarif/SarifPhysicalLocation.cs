namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifPhysicalLocation(SarifArtifactLocation? ArtifactLocation, SarifRegion? Region);
