using System.Text;
using PlatformSdk.Benchmarks.Analyzers;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>Each set of analyzers beside the compiler alone.</summary>
internal static class AnalyzerTable
{
    public static string Of(Report report)
    {
        var text = new StringBuilder("| Corpus | Analyzers | Fastest | Median | Ratio | Allocated | Ratio |\n|---|---|--:|--:|--:|--:|--:|\n");
        foreach (var corpus in new[] { Corpus.Clean, Corpus.Dense })
        {
            var baseline = Find(report, corpus, AnalyzerSets.None);
            foreach (var set in AnalyzerSets.Names)
            {
                if (baseline is not null && Find(report, corpus, set) is { } result)
                {
                    string[] cells =
                    [
                        corpus, set, Figures.Time(result.Fastest), Figures.Time(result.Median), Figures.Ratio(result.Fastest, baseline.Fastest),
                        Figures.Bytes(result.Bytes), Figures.Ratio(result.Bytes, baseline.Bytes),
                    ];
                    text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
                }
            }
        }

        return text.ToString();
    }

    private static Measured? Find(Report report, string corpus, string set) => report.Find("Corpus", corpus, result => result.Parameters["Set"] == set);
}
