namespace PlatformSdk.Hosting.Baselines;

/// <summary>THE LIST of baselines this package supports, oldest first. The analyzers compile this same source.</summary>
internal static class SupportedBaselines
{
    /// <summary>What the next baseline would be; it changes from package to package.</summary>
    public const string Preview = "preview";

    /// <summary>What a project without a pin gets: the oldest, so that nothing changes under it.</summary>
    public const string Floor = "2026.1";

    public static readonly IReadOnlyList<string> All = [Floor, Preview];

    /// <summary>The place in <see cref="All"/>, or -1 for a baseline this package does not know.</summary>
    public static int IndexOf(string baseline)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], baseline, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The baseline so many steps later, or the nearest there is.</summary>
    public static string Shift(string baseline, int steps) =>
        All[Math.Min(Math.Max(IndexOf(baseline) + steps, 0), All.Count - 1)];
}
