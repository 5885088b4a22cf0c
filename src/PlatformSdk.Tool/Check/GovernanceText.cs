using PlatformSdk.Tool.Sarif;

namespace PlatformSdk.Tool.Check;

/// <summary>The text of a waivers file or a ratchet, with its lines: a ratchet has a hundred thousand of them.</summary>
internal sealed class GovernanceText(string text)
{
    private readonly List<int> starts = StartsOf(text);

    public string Text { get; } = text;

    /// <summary>Where a position of the text is, in lines and columns from 1.</summary>
    public SarifRegion RegionOf(int position)
    {
        var found = starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return new SarifRegion { StartLine = line + 1, StartColumn = position - starts[line] + 1 };
    }

    private static List<int> StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
