using System.Text;

namespace PlatformSdk.Analyzers.Tests.Verification;

/// <summary>The lines that differ, between the lines that both texts start and end with.</summary>
internal static class LineDiff
{
    public static string Between(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var shorter = Math.Min(left.Length, right.Length);
        var head = 0;
        while (head < shorter && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var diff = new StringBuilder("(- expected, + actual)\n");
        Append(diff, "  ", left[..head]);
        Append(diff, "- ", left[head..^tail]);
        Append(diff, "+ ", right[head..^tail]);
        Append(diff, "  ", left[^tail..]);
        return diff.ToString();
    }

    private static void Append(StringBuilder diff, string mark, string[] lines)
    {
        foreach (var line in lines)
        {
            // A carriage return is invisible, and a frequent reason for a difference.
            diff.Append(mark).Append(line.Replace("\r", "\\r", StringComparison.Ordinal)).Append('\n');
        }
    }
}
