using System.Text;
using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>What was promised, and whether these figures keep it.</summary>
internal static class TargetTable
{
    private const int ProbeLimit = 1024;

    // Less than this is the noise of a shared machine.
    private const double Tolerance = 1.05;

    public static string Of(Report? requests, Report? probes, Report? startUp)
    {
        var text = new StringBuilder("| Target | Measured | Met |\n|---|---|---|\n");
        if (requests?.Find("Composition", "headers") is { } headers && requests.Find("Composition", Composition.Bare) is { } bare)
        {
            Row(text, "SecurityHeaders allocates nothing for a request", Figures.Difference(headers.Bytes - bare.Bytes), headers.Bytes <= bare.Bytes);
        }

        foreach (var (report, what, ofBytes) in new[] { (requests, "a request", true), (startUp, "a start", false) })
        {
            foreach (var composition in AllCompositions.All.Where(static composition => composition.Baseline != Composition.Bare))
            {
                if (report?.Find("Composition", composition.Name) is { } one && report.Find("Composition", composition.Baseline) is { } hand)
                {
                    var measured = Figures.Ratio(one.Fastest, hand.Fastest) + " of its time" + (ofBytes ? ", " + Figures.Difference(one.Bytes - hand.Bytes) : "");
                    Row(text, $"{composition.Name}: {what} costs no more than by hand", measured, one.Fastest <= hand.Fastest * Tolerance && (!ofBytes || one.Bytes <= hand.Bytes));
                }
            }
        }

        if (probes?.Find("Composition", "health") is { } probe)
        {
            Row(text, "A probe answered from the cache allocates less than 1 KiB", Figures.Bytes(probe.Bytes), probe.Bytes < ProbeLimit);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string target, string measured, bool met) =>
        text.Append("| ").AppendJoin(" | ", target, measured, met ? "yes" : "**no**").Append(" |\n");
}
