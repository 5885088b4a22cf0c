namespace PlatformSdk.Tool.Sarif;

internal sealed record SarifRuleReference(string Id, int? Index);
