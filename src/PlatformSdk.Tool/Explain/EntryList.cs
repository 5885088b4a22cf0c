namespace PlatformSdk.Tool.Explain;

/// <summary>Every entry of the catalogue, as it is here.</summary>
/// <param name="Project">The project; <see langword="null"/> outside of any.</param>
/// <param name="Baseline">The pin.</param>
/// <param name="Entries">In the catalogue's order.</param>
internal sealed record EntryList(string? Project, string Baseline, IReadOnlyList<ListedEntry> Entries);
