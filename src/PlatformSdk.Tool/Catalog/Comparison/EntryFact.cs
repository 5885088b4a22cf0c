namespace PlatformSdk.Tool.Catalog.Comparison;

/// <summary>Something that an entry says, where it can be compared.</summary>
internal sealed record EntryFact(string Field, string? Value, ChangeReach Reach);
