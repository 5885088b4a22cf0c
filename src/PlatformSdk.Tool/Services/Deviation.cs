namespace PlatformSdk.Tool.Services;

/// <summary>One default or rule that the project adopts or holds.</summary>
/// <param name="Id">The default or the rule.</param>
/// <param name="Place">The file that has the item.</param>
/// <param name="Waiver">The waiver that a hold names.</param>
internal sealed record Deviation(string Id, string Place, string? Waiver);
