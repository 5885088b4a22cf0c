namespace PlatformSdk.Tool.Catalog.Answers;

/// <summary>What <c>platform catalog due --json</c> says.</summary>
internal sealed record DueAnswer(string Catalog, string AsOf, IReadOnlyList<DecisionAnswer> Decisions);
