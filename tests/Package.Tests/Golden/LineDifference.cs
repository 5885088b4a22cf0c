namespace Package.Tests.Golden;

/// <summary>Which lines of a text went and which came, each as often as it did.</summary>
internal static class LineDifference
{
    public static (IReadOnlyList<string> Gone, IReadOnlyList<string> Added) Of(string before, string after) =>
        (Without(Lines(before), Lines(after)), Without(Lines(after), Lines(before)));

    private static string[] Lines(string text) => text.Split('\n');

    private static List<string> Without(string[] lines, string[] others)
    {
        var left = others.GroupBy(line => line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var line in lines)
        {
            if (left.TryGetValue(line, out var count) && count > 0)
            {
                left[line] = count - 1;
            }
            else
            {
                result.Add(line);
            }
        }

        return result;
    }
}
