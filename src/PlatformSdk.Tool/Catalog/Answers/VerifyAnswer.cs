namespace PlatformSdk.Tool.Catalog.Answers;

/// <summary>What <c>platform catalog verify --json</c> says.</summary>
internal sealed record VerifyAnswer(string Catalog, IReadOnlyList<string> Releases, IReadOnlyList<string> Baselines, int Entries, IReadOnlyList<FaultAnswer> Faults);
