namespace PlatformSdk.Tool.Catalog.Verification;

/// <summary>Something that a catalogue may not say, in the words of who has to mend it.</summary>
/// <param name="Entry">The entry's id; empty where the catalogue itself is at fault.</param>
/// <param name="Field">Where in the entry: <c>stages[1].stage</c>.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record CatalogFault(string Entry, string Field, string Found, string Expected, string Remedy)
{
    /// <summary>The promise that is broken, by the name of its check: <c>stage-order</c>.</summary>
    public string Check { get; init; } = "";

    public override string ToString() =>
        $"{(Entry.Length == 0 ? "" : Entry + ", ")}{Field}: found {Found}; expected {Expected}. {Remedy} [{Check}]";
}
