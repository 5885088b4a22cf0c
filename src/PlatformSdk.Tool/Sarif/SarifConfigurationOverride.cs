namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifConfigurationOverride(SarifRuleReference Descriptor, SarifConfiguration Configuration);
