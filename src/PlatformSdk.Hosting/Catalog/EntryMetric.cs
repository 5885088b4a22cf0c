namespace PlatformSdk.Hosting.Catalog;

/// <summary>Where an entry is counted, so that its value and its harm can be told from numbers.</summary>
internal sealed class EntryMetric
{
    /// <summary>A default's state in the report that each service writes at start: on, report or off, and what decided it.</summary>
    public static readonly EntryMetric State = new("report", "defaults.state");

    /// <summary>A rule's results in the SARIF log of the compiler, the waived ones as suppressions.</summary>
    public static readonly EntryMetric Findings = new("sarif", "runs.results");

    private EntryMetric(string kind, string name) => (Kind, Name) = (kind, name);

    /// <summary><c>instrument</c>, <c>report</c> or <c>sarif</c>.</summary>
    public string Kind { get; }

    public string Name { get; }

    /// <summary>An instrument of one of the platform's own meters.</summary>
    public static EntryMetric Instrument(string name) => new("instrument", name);
}
