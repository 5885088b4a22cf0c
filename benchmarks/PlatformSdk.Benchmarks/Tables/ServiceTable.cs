using System.Text;
using PlatformSdk.Benchmarks.Compositions;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>Compositions in the order of their list, each beside what it is to be compared with.</summary>
internal static class ServiceTable
{
    public static string Of(Report report, bool withBytes)
    {
        var text = new StringBuilder(withBytes ? "| Service | Fastest | Median | Allocated | Compared with | Time | Bytes |\n|---|--:|--:|--:|---|--:|--:|\n" : "| Service | Fastest | Median | Compared with | Time |\n|---|--:|--:|---|--:|\n");
        foreach (var composition in AllCompositions.All)
        {
            if (report.Find("Composition", composition.Name) is { } result)
            {
                var baseline = composition.Name == Composition.Bare ? null : report.Find("Composition", composition.Baseline);
                string[] cells = withBytes
                    ? [composition.Name, Figures.Time(result.Fastest), Figures.Time(result.Median), Figures.Bytes(result.Bytes), .. Compare(result, baseline, composition.Baseline)]
                    : [composition.Name, Figures.Time(result.Fastest), Figures.Time(result.Median), .. Compare(result, baseline, composition.Baseline).Take(2)];
                text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string[] Compare(Measured result, Measured? baseline, string name) => baseline is null
        ? ["", "", ""]
        : [name, Figures.Ratio(result.Fastest, baseline.Fastest), Figures.Difference(result.Bytes - baseline.Bytes)];
}
