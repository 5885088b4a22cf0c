using System.Globalization;

namespace PlatformSdk.Tool.Catalog.Model;

/// <summary>Compares baselines by their year and number: <c>2026.10</c> is later than <c>2026.9</c>, and <c>preview</c> than all.</summary>
internal sealed class BaselineOrder : IComparer<string>
{
    /// <summary>What the next baseline would be. Never released, so it may change with every package.</summary>
    public const string Preview = "preview";

    public static readonly BaselineOrder Instance = new();

    public static bool IsBaseline(string text) => text == Preview || Parts(text) is not null;

    /// <summary>Whether what starts with <paramref name="since"/> is so under <paramref name="baseline"/>.</summary>
    public static bool IsInForce(string since, string baseline) => Instance.Compare(since, baseline) <= 0;

    public int Compare(string? x, string? y) => Place(x).CompareTo(Place(y));

    // What is no baseline is a fault of its own; here it only has to be in some order.
    private static (int Year, int Number) Place(string? baseline) =>
        baseline == Preview ? (int.MaxValue, int.MaxValue) : Parts(baseline ?? "") ?? (int.MaxValue, 0);

    private static (int Year, int Number)? Parts(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot == 4
            && int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && text[dot + 1] != '0'
                ? (year, number)
                : null;
    }
}
