namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>Old findings of one identity that a project may keep: a line of <c>platform.ratchet.json</c>.</summary>
internal sealed class RatchetLine(FindingIdentity identity, int count, int start, int end)
{
    public FindingIdentity Identity { get; } = identity;

    /// <summary>How many there may be; from 1.</summary>
    public int Count { get; } = count;

    /// <summary>Where the line's text starts in the file, quotation mark included.</summary>
    public int Start { get; } = start;

    /// <summary>The position after it.</summary>
    public int End { get; } = end;

    /// <summary>The line as the file holds it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Identity} | {Count}");
}
