namespace PlatformSdk.Analyzers.Ratchet;

/// <summary>What a ratchet becomes when the findings of some projects are known; lines of other projects stay.</summary>
internal static class RatchetUpdate
{
    /// <summary>Keeps every finding there is: for the day on which a rule is adopted. It never lowers a count.</summary>
    public static IReadOnlyList<RatchetLine> Add(IReadOnlyList<RatchetLine> lines, IReadOnlyDictionary<FindingIdentity, int> findings)
    {
        var known = new HashSet<FindingIdentity>(lines.Select(line => line.Identity));
        return
        [
            .. lines.Select(line => findings.TryGetValue(line.Identity, out var count) && count > line.Count ? new(line.Identity, count, 0, 0) : line),
            .. findings.Where(finding => !known.Contains(finding.Key)).Select(finding => new RatchetLine(finding.Key, finding.Value, 0, 0)),
        ];
    }

    /// <summary>Removes what is gone and nothing else: it never raises a count and adds no line.</summary>
    /// <param name="lines">What the ratchet keeps.</param>
    /// <param name="findings">What there is, in the projects that were looked at.</param>
    /// <param name="isMeasured">Whether a project was looked at: of the others nothing is known to be gone.</param>
    public static IReadOnlyList<RatchetLine> Prune(
        IReadOnlyList<RatchetLine> lines, IReadOnlyDictionary<FindingIdentity, int> findings, Func<string, bool> isMeasured)
    {
        var left = new List<RatchetLine>();
        foreach (var line in lines)
        {
            var count = !isMeasured(line.Identity.Project) ? line.Count : findings.TryGetValue(line.Identity, out var found) ? Math.Min(found, line.Count) : 0;
            if (count > 0)
            {
                left.Add(count == line.Count ? line : new(line.Identity, count, 0, 0));
            }
        }

        return left;
    }
}
