namespace PlatformSdk.Hosting.Catalog;

/// <summary>
/// From <paramref name="baseline"/> on, a rule reports what this revision of it detects: a smarter detection never
/// reports under an older pin. Revision 1 is what the rule began with and need not be listed.
/// </summary>
internal sealed class RuleRevision(int number, string baseline, string detects)
{
    public int Number { get; } = number;

    public string Baseline { get; } = baseline;

    /// <summary>What it detects that the revision before did not, in a sentence.</summary>
    public string Detects { get; } = detects;
}
