using System.Text;
using PlatformSdk.Benchmarks.Analyzers;

namespace PlatformSdk.Benchmarks.Tables;

/// <summary>Each size of the repository's files beside none.</summary>
internal static class GovernanceTable
{
    public static string Of(Report report)
    {
        var text = new StringBuilder("| Files | Fastest | Median | More than without | Allocated |\n|---|--:|--:|--:|--:|\n");
        var baseline = report.Find("Files", GovernedFiles.None);
        foreach (var kind in GovernedFiles.Kinds)
        {
            if (baseline is not null && report.Find("Files", kind) is { } result)
            {
                text.Append("| ").AppendJoin(" | ", kind, Figures.Time(result.Fastest), Figures.Time(result.Median), Figures.Time(Math.Max(0, result.Fastest - baseline.Fastest)), Figures.Bytes(result.Bytes)).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
